import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256Hex } from '../../../src/core/hash.ts';
import { chartCache } from '../../../src/helm/registry/chart-cache.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'egctl-cache-'));
});
afterAll(() => rm(folder, { recursive: true }));

const bytes = Buffer.from('an archive');
const digest = `sha256:${sha256Hex(bytes)}`;

describe('chartCache', () => {
  it('lies in the folder that is given, else in the user’s cache', () => {
    expect(chartCache({}, '/given').folder).toBe('/given');
    expect(chartCache({ XDG_CACHE_HOME: '/cache' }).folder).toBe('/cache/egctl/charts');
  });

  it('gives back what it kept, by digest and by reference', async () => {
    const cache = chartCache({}, join(folder, 'deep/a'));
    await cache.keep('oci://r/gw:1.0.0', 'sha256:manifest', bytes);
    expect(await cache.archive(digest)).toEqual(bytes);
    expect(await cache.last('oci://r/gw:1.0.0')).toEqual({ archive: bytes, digest: 'sha256:manifest' });
    expect(await cache.last('oci://r/gw:2.0.0')).toBeUndefined();
    expect(await cache.archive('sha256:other')).toBeUndefined();
    expect(await readdir(cache.folder)).toHaveLength(2);
  });

  it('remembers the last archive of a reference', async () => {
    const cache = chartCache({}, join(folder, 'b'));
    await cache.keep('ref', 'sha256:one', bytes);
    await cache.keep('ref', 'sha256:two', Buffer.from('newer'));
    expect(await cache.last('ref')).toEqual({ archive: Buffer.from('newer'), digest: 'sha256:two' });
  });

  it('does not believe damaged files', async () => {
    const cache = chartCache({}, join(folder, 'c'));
    await cache.keep('ref', 'sha256:m', bytes);
    await writeFile(join(cache.folder, `${digest.replace(':', '-')}.tgz`), 'damaged');
    expect([await cache.archive(digest), await cache.last('ref')]).toEqual([undefined, undefined]);
    await writeFile(join(cache.folder, `${sha256Hex('ref')}.json`), '{"layer": 1');
    expect(await cache.last('ref')).toBeUndefined();
  });
});
