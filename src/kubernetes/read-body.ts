import type { Readable } from 'node:stream';
import { ClusterError } from './cluster-error.ts';
import { timeoutError } from './transport-error.ts';

/**
 * Reads a stream to its end, at most `limit` bytes of it. A stream that pauses longer than the time limit or breaks off
 * is a ClusterError; `from` names the sender.
 */
export async function readBody(
  stream: Readable,
  idleTimeoutMs: number,
  from: string,
  limit = Number.POSITIVE_INFINITY,
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const timer = setTimeout(() => stream.destroy(timeoutError(from, idleTimeoutMs)), idleTimeoutMs);
    const finish = (): void => {
      clearTimeout(timer);
      resolve(Buffer.concat(chunks));
    };
    stream.on('data', (chunk: Buffer) => {
      timer.refresh();
      chunks.push(chunk);
      size += chunk.length;
      if (size >= limit) {
        finish();
        stream.destroy();
      }
    });
    stream.on('end', finish);
    stream.on('error', (error: Error) => {
      clearTimeout(timer);
      reject(error instanceof ClusterError ? error : brokenOff(from));
    });
    stream.on('close', () => {
      clearTimeout(timer);
      reject(brokenOff(from));
    });
  });
}

function brokenOff(from: string): ClusterError {
  return new ClusterError('unreachable', `the connection to ${from} was cut before the answer was complete`);
}
