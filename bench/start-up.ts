import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Bench } from './bench.ts';

/** What it costs to start: the program against Node alone, and the package as a library. */
export function startUp(bench: Bench): void {
  const runs = bench.quick ? 5 : 15;
  const bare = bench.node('node -e 0', ['-e', '0'], runs);
  const help = bench.egctl('--help', ['--help'], runs);
  bench.limit({ meaning: '--help against node -e 0', value: help.seconds / bare.seconds, limit: 1.7 });
  const library = JSON.stringify(pathToFileURL(join(bench.root, 'dist/index.js')).href);
  bench.node("import 'egctl'", ['--input-type=module', '-e', `import ${library}`], runs);
}
