import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pack } from '../../../src/core/tar-archive.ts';
import { readDumpFile } from '../../../src/envoy/dump/read-dump-file.ts';
import { smallDump } from '../small-dump.ts';

describe('readDumpFile', () => {
  let folder: string;
  beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'egctl-dump-'))));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const read = (content: Buffer | string) => {
    writeFileSync(join(folder, 'dump'), content);
    return readDumpFile('dump', folder);
  };

  async function bundle(): Promise<Buffer> {
    const tar = pack();
    tar.entry({ name: 'x/noise.bin' }, randomBytes(50_000));
    tar.entry({ name: 'x/config-dumps/default/eg-1.json' }, JSON.stringify(smallDump));
    tar.finalize();
    const chunks: Buffer[] = [];
    for await (const chunk of tar) chunks.push(chunk as Buffer);
    return gzipSync(Buffer.concat(chunks));
  }

  it('reads a dump, dumps by pod, and a bundle', async () => {
    expect((await read(JSON.stringify(smallDump))).map(({ proxy }) => proxy.pod)).toEqual(['dump']);
    const pods = await read(JSON.stringify({ ns: { a: smallDump, b: smallDump } }));
    expect(pods.map(({ proxy }) => proxy)).toEqual([
      { namespace: 'ns', pod: 'a' },
      { namespace: 'ns', pod: 'b' },
    ]);
    expect((await read(await bundle())).map(({ proxy }) => proxy)).toEqual([{ namespace: 'default', pod: 'eg-1' }]);
  });

  it('refuses a bundle that was cut off or holds no archive', async () => {
    const whole = await bundle();
    for (const length of [2, 20, 5000, whole.length - 1]) {
      await expect(read(whole.subarray(0, length)), `${length} bytes`).rejects.toMatchObject({ name: 'CommandError' });
    }
    await expect(read(gzipSync('no archive'))).rejects.toMatchObject({ name: 'CommandError' });
  });

  it.each(['', '[]', '{"a": 1}'])('refuses %j', async (text) => {
    await expect(read(text)).rejects.toMatchObject({ name: 'CommandError' });
  });

  it('says when there is no such file', async () => {
    await expect(readDumpFile('none', folder)).rejects.toThrow('no such file');
  });
});
