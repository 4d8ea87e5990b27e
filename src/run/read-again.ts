import type { Io } from '../core/io.ts';

/** The same surroundings, with a standard input that can be read again: a reload reads all sources, and that one ends only once. */
export function withRereadableStdin(io: Io): Io {
  const chunks: Uint8Array[] = [];
  let ended = false;
  return {
    ...io,
    stdin: {
      async *[Symbol.asyncIterator]() {
        if (ended) return yield* chunks;
        for await (const chunk of io.stdin) {
          chunks.push(chunk);
          yield chunk;
        }
        ended = true;
      },
    },
  };
}
