import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { recordingOf } from '../../scripts/docs/recorded-output.ts';
import {
  codeBlocks,
  documentedCommands,
  findCommand,
  flagsOf,
  mentionedCommands,
  wordsOf,
} from './documented-commands.ts';
import { readerFolder } from './reader-folder.ts';
import { whyNotRun } from './why-not-run.ts';

const root = resolve(import.meta.dirname, '../..');
const documented = documentedCommands(root);
const lines = [...new Set(documented.map(({ line }) => line))].sort();
const reader = await readerFolder();
const runnable = lines.filter((line) => whyNotRun(line, reader.path) === undefined);
const elsewhere = lines.filter((line) => !runnable.includes(line));
const pathOf = (line: string): string => findCommand(wordsOf(line))?.path.join(' ') ?? '';

afterAll(() => reader.remove());

describe('command lines in the documentation', () => {
  it('are found', () => {
    expect(lines.length).toBeGreaterThan(80);
    expect(runnable.length).toBeGreaterThan(25);
    expect(new Set(documented.map(({ page }) => page))).toContain('README.md');
  });

  // `npx vitest run --project scenarios test/scenarios/docs.test.ts -u` records anew; `npm run docs` puts short outputs into the pages.
  it.concurrent.for(runnable)('%s prints what is recorded', async (line, { expect }) => {
    const { code, stdout, stderr } = await reader.run(line);
    expect(stderr).not.toMatch(/\n\s+at .*:\d+:\d+/);
    const allowed = pathOf(line) === 'analyze' ? [0, 1] : [0];
    expect(allowed, stderr).toContain(code);
    const script = /^completion (\w+)$/.exec(pathOf(line))?.[1];
    if (script) expect(readdirSync(join(root, 'completions')).map(completion)).toContain(stdout);
    else await expect(stdout).toMatchFileSnapshot(recordingOf(root, line));
  });

  it.each(lines)('names a command and flags that exist: %s', (line) => {
    const found = findCommand(wordsOf(line));
    expect(found?.command.run).toBeDefined();
    if (found) expect(flagsOf(found.command, found.rest).unknown).toEqual([]);
  });

  it.each(mentionedCommands(root))('mentions a command and flags that exist: %s', (line) => {
    const found = findCommand(wordsOf(line));
    expect(found).toBeDefined();
    if (found) expect(flagsOf(found.command, found.rest).unknown).toEqual([]);
  });

  const paths = [...new Set(elsewhere.map(pathOf))];
  it.concurrent.each(paths)('egctl %s explains itself', async (path) => {
    const { code, stdout, stderr } = await reader.run(`egctl ${path} --help`);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('Usage: egctl');
  });

  const shown = documented.filter(({ line, output }) => output !== undefined && runnable.includes(line));
  it.concurrent.each(shown.map(({ page, line, output }) => [page, line, output] as const))(
    '%s shows what %s prints',
    async (_, line, output) => {
      const printed = (await reader.run(line)).stdout.trimEnd();
      expect(output?.trimEnd()).toBe(printed.replaceAll(/[ \t]+$/gm, ''));
    },
  );

  it('are all run, but for those that are listed with the reason', async () => {
    const reasons = elsewhere.map((line) => `${line}    # ${whyNotRun(line, reader.path)}`);
    await expect(`${reasons.join('\n')}\n`).toMatchFileSnapshot(join(import.meta.dirname, 'documented-not-run.txt'));
  });

  it('shows an output only behind commands that can be run', () => {
    // test/real-envoy/readme.test.ts runs those that need Envoy.
    const wrong = documented.filter(({ line, output }) => output?.trim() && !runnable.includes(line));
    expect(wrong.filter(({ line }) => !whyNotRun(line, reader.path)?.startsWith('needs Envoy'))).toEqual([]);
  });

  it('records nothing that is gone', () => {
    const wanted = new Set(runnable.map((line) => recordingOf(root, line)));
    const folder = join(root, 'docs/commands/output');
    expect(readdirSync(folder).filter((file) => !wanted.has(join(folder, file)))).toEqual([]);
  });

  it('README.md shows what the quickstart prints', async () => {
    const table = (await reader.run('egctl x translate -f examples/quickstart.yaml -o table')).stdout;
    const blocks = codeBlocks(readFileSync(join(root, 'README.md'), 'utf8'));
    const text = blocks.map((block) => block.join('\n').trimEnd());
    expect(text.some((block) => block.includes(table.trimEnd()))).toBe(true);
  });
});

function completion(file: string): string {
  return readFileSync(join(root, 'completions', file), 'utf8');
}
