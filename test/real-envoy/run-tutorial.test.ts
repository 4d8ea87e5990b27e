import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { requireEnvoy } from './envoy.ts';

const envoy = await requireEnvoy();
const root = resolve(import.meta.dirname, '../..');
const tutorial = readFileSync(join(root, 'docs/tutorial.md'), 'utf8');
const commands = [...tutorial.matchAll(/```sh\n([\s\S]*?)```/g)].map((match) => match[1] ?? '');

describe.skipIf(!envoy)('the tutorial', () => {
  const folder = mkdtempSync(join(tmpdir(), 'egctl-tutorial-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('reaches a tested route with five commands', async () => {
    expect(commands).toHaveLength(5);
    const program = `'${process.execPath}' '${join(root, 'node_modules/tsx/dist/cli.mjs')}' '${join(root, 'src/egctl.ts')}'`;
    const script = ['set -e', `egctl() { ${program} "$@"; }`, ...commands].join('\n');
    const path = `${dirname(envoy ?? '')}${delimiter}${process.env.PATH}`;
    const options = { cwd: folder, env: { ...process.env, PATH: path }, timeout: 110_000 };
    const { stdout } = await promisify(execFile)('bash', ['-c', script], options);
    expect(stdout).toContain('2 of 2 checks passed');
    expect(stdout).toContain('1 of 1 routes were touched');
  });
});
