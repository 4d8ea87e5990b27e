import { decodeText } from './decode-text.ts';
import type { ReadResult } from './read-result.ts';

/** Name of standard input in messages. */
const stdinName = '<stdin>';

/** Reads standard input to its end. */
export async function readStdinSource(stdin: AsyncIterable<Uint8Array>): Promise<ReadResult> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stdin) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
  return decodeText(stdinName, Buffer.concat(chunks));
}
