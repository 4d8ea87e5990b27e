import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command, Flag } from '../../src/commands/command.ts';
import { commands } from '../../src/commands/registry.ts';

/** A command line that the documentation shows. */
export interface DocumentedCommand {
  readonly page: string;
  /** Without prompt and without comment. */
  readonly line: string;
  /** The output that the page shows below a line that starts with `$ `. */
  readonly output?: string;
}

/** The files that a page tells to write, by name: `cat > NAME <<'EOF'`. */
export function documentedFiles(root: string, page: string): Readonly<Record<string, string>> {
  const text = readFileSync(join(root, page), 'utf8');
  const found = [...text.matchAll(/^cat > (\S+) <<'EOF'\n(.*?\n)EOF$/gms)];
  return Object.fromEntries(found.map(([, name = '', content = '']) => [name, content]));
}

/** Every line of the pages that calls egctl: in indented and fenced blocks, behind a prompt, and in steps of CI files. */
export function documentedCommands(root: string): readonly DocumentedCommand[] {
  return pagesOf(root).flatMap((page) => commandsOf(page, readFileSync(join(root, page), 'utf8')));
}

function pagesOf(root: string): readonly string[] {
  const below = (folder: string): string[] =>
    readdirSync(join(root, folder))
      .filter((file) => file.endsWith('.md'))
      .map((file) => `${folder}/${file}`);
  return ['README.md', 'CONTRIBUTING.md', ...below('docs'), ...below('docs/commands'), ...below('docs/findings')];
}

/** Commands that the text names in passing, such as `egctl x run -f gateway.yaml`: they are not run, but must exist. */
export function mentionedCommands(root: string): readonly string[] {
  const spans = pagesOf(root).flatMap((page) => [
    ...readFileSync(join(root, page), 'utf8').matchAll(/(?<!`)`(egctl [a-z][^`]*)`(?!`)/g),
  ]);
  return [...new Set(spans.map(([, text = '']) => text.replaceAll(/\s+/g, ' ')))].sort();
}

const callsEgctl = /^(?:npx |[a-z]+ [^|]*\| *)?egctl(?: |$)/;

/** The commands of one page. A usage line (`egctl x translate [flags]`) is no command. */
function commandsOf(page: string, text: string): readonly DocumentedCommand[] {
  return codeBlocks(text).flatMap((block) => {
    const lines = block.map((line) => line.replace(/^\s*- (?:run: )?/, ''));
    return lines.flatMap((line, i): DocumentedCommand[] => {
      const command = withoutComment(line.replace(/^\s*\$ /, '').trim());
      if (!callsEgctl.test(command) || command.endsWith('[flags]')) return [];
      if (!line.startsWith('$ ')) return [{ page, line: command }];
      const end = block.findIndex((other, at) => at > i && other.startsWith('$ '));
      const output = block.slice(i + 1, end < 0 ? undefined : end).join('\n');
      return [{ page, line: command, output: `${output.trimEnd()}\n` }];
    });
  });
}

/** Blocks of code without their indentation or fences. */
export function codeBlocks(text: string): readonly (readonly string[])[] {
  const blocks: string[][] = [];
  let fenced = false;
  let current: string[] | undefined;
  for (const line of text.split('\n')) {
    const indented = line.startsWith('    ');
    if (/^```/.test(line)) {
      fenced = !fenced;
      current = undefined;
    } else if (fenced || indented) {
      if (!current) {
        current = [];
        blocks.push(current);
      }
      current.push(fenced ? line : line.slice(4));
    } else if (line.trim() === '') current?.push('');
    else current = undefined;
  }
  return blocks;
}

function withoutComment(line: string): string {
  return line.replace(/\s{2,}# .*$/, '');
}

/** The words of the part of a pipeline that calls egctl; quotes group words. */
export function wordsOf(line: string): readonly string[] {
  const stage = line.split(/ \| /).find((part) => /^(?:npx )?egctl\b/.test(part.trim())) ?? '';
  const words = [...stage.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map((m) => m[1] ?? m[2] ?? m[3] ?? '');
  return words.slice(words.indexOf('egctl') + 1);
}

/** The command that the words name, its path, and the words that are left; undefined when there is no such command. */
export function findCommand(
  words: readonly string[],
): { readonly command: Command; readonly path: readonly string[]; readonly rest: readonly string[] } | undefined {
  let found: Command | undefined;
  let children: readonly Command[] = commands;
  let at = 0;
  for (; at < words.length; at++) {
    const word = words[at] ?? '';
    const next = children.find(({ name, aliases }) => name === word || aliases?.includes(word));
    if (!next) break;
    found = next;
    children = next.commands ?? [];
  }
  return found && { command: found, path: words.slice(0, at), rest: words.slice(at) };
}

/** The values of the flags among the words by long name; a flag that the command lacks stands under `unknown`. */
export function flagsOf(
  command: Command,
  words: readonly string[],
): { readonly values: ReadonlyMap<string, readonly string[]>; readonly unknown: readonly string[] } {
  const values = new Map<string, string[]>();
  const unknown: string[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? '';
    const match = /^(?:--([a-z-]+)|-([a-zA-Z]))(?:=(.*))?$/.exec(word);
    if (!match) continue;
    const flag = command.flags?.find(({ name, short }) =>
      match[1] === undefined ? short === match[2] : name === match[1] || `no-${name}` === match[1],
    );
    if (!flag) unknown.push(word);
    else
      values.set(flag.name, [...(values.get(flag.name) ?? []), match[3] ?? (takesNext(flag) ? words[++i] : '') ?? '']);
  }
  return { values, unknown };
}

const takesNext = (flag: Flag): boolean => flag.kind !== 'boolean' && flag.bare === undefined;
