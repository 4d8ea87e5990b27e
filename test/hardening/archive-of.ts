import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { pack } from 'tar-stream';

/** A folder as `helm package` packs it: everything below one folder, gzip. */
export async function archiveOf(folder: string): Promise<Buffer> {
  const entries = pack();
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const file = join(folder, path);
    if (statSync(file).isFile())
      entries.entry({ name: join(basename(folder), relative(folder, file)) }, readFileSync(file));
  }
  entries.finalize();
  return gzipSync(await buffer(entries));
}
