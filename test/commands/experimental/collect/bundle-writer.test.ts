import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BundleWriter } from '../../../../src/commands/experimental/collect/bundle-writer.ts';
import { CommandError } from '../../../../src/core/errors.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { bundleEntries } from './bundle-entries.ts';

const folder = temporaryFolder();
const open = (name: string, maxBytes = 1_000) =>
  BundleWriter.open({ file: join(folder, name), root: 'root', maxBytes, now: new Date('2026-01-02T03:04:05Z') });
const manifestOf = (entries: ReadonlyMap<string, string>) => JSON.parse(entries.get('manifest.json') ?? '');

describe('BundleWriter', () => {
  it('writes files, links and a manifest of them with what failed', async () => {
    const bundle = await open('all.tar.gz');
    bundle.add('a/one.txt', 'text');
    bundle.add('two.bin', Buffer.from('bytes'));
    bundle.link('link.txt', 'a/one.txt');
    bundle.fail('three', 'gone');
    expect(bundle.progress).toEqual({ entries: 2, bytes: 9 });
    await bundle.finish({ version: 'v1' });
    const entries = await bundleEntries(join(folder, 'all.tar.gz'));
    expect(Object.fromEntries([...entries].filter(([name]) => name !== 'manifest.json'))).toEqual({
      'a/one.txt': 'text',
      'two.bin': 'bytes',
      'link.txt': 'a/one.txt',
    });
    expect(manifestOf(entries)).toEqual({
      version: 'v1',
      createdAt: '2026-01-02T03:04:05.000Z',
      entries: [
        { path: 'a/one.txt', size: 4 },
        { path: 'two.bin', size: 5 },
      ],
      failures: [{ path: 'three', error: 'gone' }],
    });
  });

  it('cuts what exceeds the limit, and says so', async () => {
    const bundle = await open('cut.tar.gz', 6);
    for (const name of ['a', 'b', 'c']) bundle.add(name, '1234');
    await bundle.finish({});
    const entries = await bundleEntries(join(folder, 'cut.tar.gz'));
    expect(['a', 'b', 'c'].map((name) => entries.get(name))).toEqual(['1234', '12', '']);
    expect(manifestOf(entries).entries).toEqual([
      { path: 'a', size: 4 },
      { path: 'b', size: 2, truncated: true },
      { path: 'c', size: 0, truncated: true },
    ]);
    expect(bundle.failures.map(({ path }) => path)).toEqual(['b', 'c']);
  });

  it('has its name only when it is complete, and takes nothing more then', async () => {
    const bundle = await open('late.tar.gz');
    bundle.add('a', 'x');
    expect(existsSync(join(folder, 'late.tar.gz'))).toBe(false);
    await bundle.finish({});
    bundle.add('b', 'x');
    bundle.link('c', 'b');
    expect(bundle.progress.entries).toBe(1);
    expect([existsSync(join(folder, 'late.tar.gz')), existsSync(join(folder, 'late.tar.gz.part'))]).toEqual([
      true,
      false,
    ]);
  });

  it('leaves nothing behind when it is abandoned', async () => {
    const bundle = await open('gone.tar.gz');
    bundle.add('a', 'x');
    await bundle.abandon();
    expect([existsSync(join(folder, 'gone.tar.gz')), existsSync(join(folder, 'gone.tar.gz.part'))]).toEqual([
      false,
      false,
    ]);
  });

  it('needs a folder', async () => {
    await expect(open('no/such/x.tar.gz')).rejects.toBeInstanceOf(CommandError);
  });
});
