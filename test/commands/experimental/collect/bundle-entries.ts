import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { extract } from 'tar-stream';

/** The entries of a bundle by path below its folder: the text of files, the target of links. */
export async function bundleEntries(file: string): Promise<ReadonlyMap<string, string>> {
  const entries = new Map<string, string>();
  for await (const entry of createReadStream(file).pipe(createGunzip()).pipe(extract())) {
    const chunks: Buffer[] = [];
    for await (const chunk of entry) chunks.push(chunk as Buffer);
    entries.set(entry.header.name.replace(/^[^/]+\//, ''), entry.header.linkname ?? Buffer.concat(chunks).toString());
  }
  return entries;
}
