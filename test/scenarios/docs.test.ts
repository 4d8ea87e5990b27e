import { execFile } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeBlocks, documentedCommands, findCommand, flagsOf, wordsOf } from './documented-commands.ts';

const root = resolve(import.meta.dirname, '../..');
const documented = documentedCommands(root);
const lines = [...new Set(documented.map(({ line }) => line))].sort();

/** Why a line cannot be run here: it needs a cluster, a running Envoy, the network or a file of the reader's. */
function whyNotRun(line: string): string | undefined {
  const found = findCommand(wordsOf(line));
  if (!found) return undefined;
  const { command, path, rest } = found;
  const { values } = flagsOf(command, rest);
  const has = (...names: readonly string[]): boolean => names.some((name) => values.has(name));
  if (has('watch')) return 'runs until it is stopped';
  if (path.at(-1) === 'run') return 'needs Envoy';
  if (has('envoy')) return 'needs Envoy';
  if (command.flags?.some(({ name }) => name === 'chart' || name === 'chart-version')) return 'needs a chart';
  const offline = has('file', 'client', 'explain') || values.get('use-cluster')?.includes('false');
  const live = command.flags?.some(({ name }) => name === 'kubeconfig') && !offline;
  if (live || has('context', 'from')) return 'needs a cluster';
  const files = ['file', 'check'].flatMap((name) => values.get(name) ?? []).flatMap((value) => value.split(','));
  const missing = files.find((file) => file !== '-' && !existsSync(join(root, file)));
  return missing === undefined ? undefined : `needs ${missing}`;
}

const runnable = lines.filter((line) => whyNotRun(line) === undefined);

describe('command lines in the documentation', () => {
  let folder: string;

  // The reader's working folder: the examples, and the built program under the name that readers type.
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'egctl-docs-'));
    cpSync(join(root, 'examples'), join(folder, 'examples'), { recursive: true });
    const script = (name: string, text: string): void => {
      writeFileSync(join(folder, name), `#!/bin/sh\n${text}\n`);
      chmodSync(join(folder, name), 0o755);
    };
    script('egctl', `exec "${process.execPath}" "${join(root, 'bin/egctl.js')}" "$@"`);
    script('kubectl', 'cat >/dev/null');
    script('npx', 'exec "$@"');
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const run = (line: string): Promise<{ code: unknown; stdout: string; stderr: string }> =>
    new Promise((done) => {
      const env = {
        PATH: `${folder}:${process.env.PATH}`,
        HOME: folder,
        NO_COLOR: '1',
        KUBECONFIG: join(folder, 'no-kubeconfig'),
      };
      const settings = { cwd: folder, env, timeout: 30_000, maxBuffer: 64 * 1024 * 1024 };
      const child = execFile('sh', ['-c', line], settings, (error, stdout, stderr) =>
        done({ code: error ? error.code : 0, stdout, stderr }),
      );
      child.stdin?.end();
    });

  it('are found', () => {
    expect(lines.length).toBeGreaterThan(30);
    expect(runnable.length).toBeGreaterThan(12);
    expect(new Set(documented.map(({ page }) => page))).toContain('README.md');
  });

  it.concurrent.each(runnable)('%s', async (line) => {
    const { code, stderr } = await run(line);
    const allowed = findCommand(wordsOf(line))?.path[0] === 'analyze' ? [0, 1] : [0];
    expect(allowed, stderr).toContain(code);
    expect(stderr).not.toMatch(/\n\s+at .*:\d+:\d+/);
  });

  it.each(lines)('names a command and flags that exist: %s', (line) => {
    const found = findCommand(wordsOf(line));
    expect(found?.command.run).toBeDefined();
    if (found) expect(flagsOf(found.command, found.rest).unknown).toEqual([]);
  });

  const elsewhere = lines.filter((line) => whyNotRun(line) !== undefined);
  const paths = [...new Set(elsewhere.flatMap((line) => findCommand(wordsOf(line))?.path.join(' ') ?? []))];
  it.concurrent.each(paths)('egctl %s explains itself', async (path) => {
    const { code, stdout, stderr } = await run(`egctl ${path} --help`);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('Usage: egctl');
  });

  const shown = documented.filter(({ line, output }) => output !== undefined && whyNotRun(line) === undefined);
  it.concurrent.each(shown.map(({ page, line, output }) => [page, line, output] as const))(
    '%s shows what %s prints',
    async (_, line, output) => {
      expect((await run(line)).stdout.trimEnd()).toBe(output?.trimEnd());
    },
  );

  it('README.md shows what the quickstart prints', async () => {
    const table = (await run('egctl x translate -f examples/quickstart.yaml -o table')).stdout;
    const blocks = codeBlocks(readFileSync(join(root, 'README.md'), 'utf8'));
    const text = blocks.map((block) => block.join('\n').trimEnd());
    expect(text.some((block) => block.includes(table.trimEnd()))).toBe(true);
  });
});
