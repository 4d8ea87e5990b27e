import type { Command, Flag } from '../../src/commands/command.ts';
import { commands } from '../../src/commands/registry.ts';
import { shownOutput } from './recorded-output.ts';

/** A page for each command that does something, by file name below docs/commands, and the list of them in README.md. */
export function commandPages(root: string): ReadonlyMap<string, string> {
  const pages = new Map<string, string>();
  const list: string[] = [];
  const visit = (command: Command, path: readonly string[]): void => {
    if (command.hidden) return;
    const names = [...path, command.name];
    if (command.run) {
      const file = `${names.join('-')}.md`;
      pages.set(file, page(root, command, names));
      list.push(`- [egctl ${names.join(' ')}](${file}): ${command.summary}`);
    }
    for (const child of command.commands ?? []) visit(child, names);
  };
  for (const command of commands) visit(command, []);
  pages.set('README.md', `${header}\n# Commands\n\n${list.join('\n')}\n`);
  return pages;
}

const header = '<!-- Made by npm run docs; do not edit. -->\n';

function page(root: string, command: Command, names: readonly string[]): string {
  const usage = (command.arguments ?? []).map((a) => {
    const name = a.variadic ? `${a.name}...` : a.name;
    return a.required ? `<${name}>` : `[${name}]`;
  });
  const parts = [
    `${header}\n# egctl ${names.join(' ')}`,
    command.description ?? command.summary,
    `    egctl ${[...names, ...usage].join(' ')} [flags]`,
  ];
  if (command.aliases?.length) parts.push(`Also called ${command.aliases.map((a) => `\`${a}\``).join(', ')}.`);
  const flags = (command.flags ?? []).filter(({ hidden }) => !hidden);
  if (flags.length)
    parts.push(`## Flags\n\n| Flag | Default | Meaning |\n|---|---|---|\n${flags.map(flagRow).join('\n')}`);
  const examples = command.examples ?? [];
  if (examples.length)
    parts.push(`## Examples\n\n${examples.map((e) => `${e.explains}:\n\n${shown(root, e.command)}`).join('\n\n')}`);
  return `${parts.join('\n\n')}\n`;
}

/** A command as a block of code; behind a prompt and with its output where that is recorded and short. */
function shown(root: string, command: string): string {
  const output = shownOutput(root, command);
  const lines = output.length > 0 ? [`$ ${command}`, ...output] : [command];
  return lines.map((line) => `    ${line}`.trimEnd()).join('\n');
}

function flagRow(flag: Flag): string {
  const short = flag.short ? `-${flag.short}, ` : '';
  const value = flag.kind === 'boolean' ? '' : ` ${flag.placeholder ?? 'VALUE'}`;
  const fallback = flag.default === undefined ? '' : `\`${[flag.default].flat().join(',')}\``;
  const choices = flag.choices ? ` (${flag.choices.map((c) => `\`${c}\``).join(', ')})` : '';
  const variable = flag.env ? `; without the flag, the environment variable \`${flag.env}\` decides` : '';
  return `| \`${short}--${flag.name}${value}\` | ${fallback} | ${flag.description.replaceAll('|', '\\|')}${choices}${variable} |`;
}
