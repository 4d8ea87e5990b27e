import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { extract } from 'tar-stream';
import { fail, ok, type Result } from '../../core/result.ts';

/** The largest module that the controller takes. */
export const maxModuleBytes = 256 * 1024 * 1024;

const wasmMagic = Buffer.from([0, 0x61, 0x73, 0x6d]);
const gzipMagic = Buffer.from([0x1f, 0x8b]);
const tarMagic = { at: 257, text: 'ustar' } as const;
const unzip = promisify(gunzip);

/** The Wasm module inside a download: as it is, compressed with gzip, or as a file of a tar archive. The error is a clause. */
export async function wasmModule(download: Buffer): Promise<Result<Buffer, string>> {
  if (startsWith(download, wasmMagic)) return ok(download);
  if (startsWith(download, gzipMagic)) {
    const inner = await unzip(download, { maxOutputLength: maxModuleBytes }).catch((error: Error) => error);
    return inner instanceof Error ? fail(`cannot be uncompressed (${inner.message})`) : wasmModule(inner);
  }
  const { at, text } = tarMagic;
  if (download.subarray(at, at + text.length).toString('latin1') !== text) return fail('is not a Wasm module');
  const file = await wasmFile(download);
  return file && startsWith(file, wasmMagic) ? ok(file) : fail('has no Wasm module in its archive');
}

/** The file plugin.wasm of an archive, else the first file whose name ends in .wasm. */
async function wasmFile(archive: Buffer): Promise<Buffer | undefined> {
  let found: Buffer | undefined;
  const entries = extract();
  entries.end(archive);
  for await (const entry of entries) {
    const { name } = entry.header;
    const wanted = name.endsWith('plugin.wasm') || (name.endsWith('.wasm') && !found);
    const chunks: Buffer[] = [];
    for await (const chunk of entry) if (wanted) chunks.push(chunk as Buffer);
    if (wanted) found = Buffer.concat(chunks);
  }
  return found;
}

function startsWith(bytes: Buffer, magic: Buffer): boolean {
  return bytes.subarray(0, magic.length).equals(magic);
}
