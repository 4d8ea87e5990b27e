import { keepCompiledCode } from './startup/compile-cache.ts';

/** Set by scripts/build.mjs; undefined when the program runs from source. */
declare const programId: string | undefined;

if (typeof programId === 'string') keepCompiledCode(import.meta.dirname, programId, process.env);

// Read after the line above, so that its compiled code is kept as well.
import('./main.ts')
  .then(({ main }) => main(process.argv.slice(2)))
  // Libraries may leave sockets and timers behind; everything that had to be written is written.
  .then((code) => process.exit(code));
