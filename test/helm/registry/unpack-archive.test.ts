import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { unpackArchive } from '../../../src/helm/registry/unpack-archive.ts';
import { type TarEntry, tgz } from './local-registry.ts';

const unpacked = async (...entries: TarEntry[]) => unpackArchive(await tgz(entries));

describe('unpackArchive', () => {
  it('gives files with clean paths', async () => {
    const result = await unpacked({ name: './gw/Chart.yaml', text: 'a' }, { name: 'gw/templates/x.yaml', text: 'b' });
    expect(result.ok && result.value.map(({ path, data }) => [path, data.toString()])).toEqual([
      ['gw/Chart.yaml', 'a'],
      ['gw/templates/x.yaml', 'b'],
    ]);
  });

  it.each([
    [{ name: 'gw/../../etc/passwd', text: 'x' }, /leaves its folder/],
    [{ name: '..\\evil', text: 'x' }, /leaves its folder/],
    [{ name: '/etc/passwd', text: 'x' }, /absolute path/],
    [{ name: 'C:/evil', text: 'x' }, /absolute path/],
    [{ name: 'gw/link', target: '/etc/passwd' }, /link/],
    [{ name: 'gw/large', text: 'x'.repeat(21 * 1024 * 1024) }, /larger than 20 MiB/],
  ])('refuses %#', async (entry, problem) => {
    const result = await unpacked({ name: 'gw/Chart.yaml', text: 'a' }, entry);
    expect(!result.ok && result.error).toMatch(problem);
  });

  it('refuses what is no archive, empty, cut off or a bomb', async () => {
    const whole = await tgz([{ name: 'gw/Chart.yaml', text: 'a' }]);
    const inputs = [
      Buffer.from('text'),
      await tgz([]),
      whole.subarray(0, 40),
      gzipSync(Buffer.alloc(201 * 1024 * 1024)),
    ];
    const results = await Promise.all(inputs.map((input) => unpackArchive(input)));
    expect(results.map((result) => result.ok)).toEqual([false, false, false, false]);
    expect(results.map((result) => (result.ok ? '' : result.error)).at(-1)).toMatch(/more than 200 MiB/);
  });
});
