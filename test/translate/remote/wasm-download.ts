import { gzipSync } from 'node:zlib';
import { pack } from 'tar-stream';

/** The smallest Wasm module: its magic number and version. */
export const module = Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);

/** An archive with these files, compressed. */
export async function archive(files: Readonly<Record<string, Buffer>>): Promise<Buffer> {
  const packed = pack();
  for (const [name, content] of Object.entries(files)) packed.entry({ name }, content);
  packed.finalize();
  const chunks: Buffer[] = [];
  for await (const chunk of packed) chunks.push(chunk as Buffer);
  return gzipSync(Buffer.concat(chunks));
}
