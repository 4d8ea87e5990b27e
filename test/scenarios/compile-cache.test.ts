import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const nodeKeepsItself = 'enableCompileCache' in (await import('node:module'));

// An installed program: there is no folder for compiled code beside it, as there is after a local build.
describe('compiled code', () => {
  let folder: string;
  const run = (cache: string) => {
    const env = { ...process.env, XDG_CACHE_HOME: cache };
    const result = spawnSync(process.execPath, [join(folder, 'bin/egctl.js'), 'completion', 'bash'], {
      encoding: 'utf8',
      env,
    });
    return { code: result.status, stdout: result.stdout, stderr: result.stderr };
  };
  const kept = (): string[] => {
    const [name = ''] = readdirSync(join(folder, 'cache/egctl/compiled'));
    return readdirSync(join(folder, 'cache/egctl/compiled', name)).map((file) =>
      join(folder, 'cache/egctl/compiled', name, file),
    );
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'egctl-compiled-'));
    for (const part of ['bin', 'dist']) cpSync(join(root, part), join(folder, part), { recursive: true });
    rmSync(join(folder, 'dist/compiled'), { recursive: true, force: true });
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is kept in the cache of the user, and the answer stays the same', () => {
    const first = run(join(folder, 'cache'));
    expect(first.code).toBe(0);
    expect(kept().length).toBeGreaterThan(2);
    expect(run(join(folder, 'cache'))).toEqual(first);
  });

  it.skipIf(nodeKeepsItself)('is made anew when it is damaged', () => {
    const first = run(join(folder, 'cache'));
    for (const file of kept()) writeFileSync(file, 'garbage');
    expect(run(join(folder, 'cache'))).toEqual(first);
    expect(run(join(folder, 'cache'))).toEqual(first);
  });

  it('is not missed where the cache cannot be written', () => {
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    const { code, stderr } = run(file);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(existsSync(join(folder, 'dist/compiled'))).toBe(false);
  });
});
