import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { routesDump } from './generate-dump.ts';
import { type Measurement, measure } from './measure.ts';

/** Routes that make a dump of about 100 MB. */
const routes = 34_000;

/** How long the built program takes to summarise a saved config dump of 100 MB, and its memory; the goals are 4 s and 1 GB. */
export function measureDumpSummary(program: string, runs = 3): Measurement & { readonly command: string } {
  const folder = mkdtempSync(join(tmpdir(), 'egctl-dump-'));
  try {
    const file = join(folder, 'dump.json');
    writeFileSync(file, JSON.stringify(routesDump(routes), null, 1));
    const args = ['config', 'route', '--file', file];
    return { command: 'egctl config route, 100 MB', ...measure(process.execPath, [program, ...args], runs) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** `npx tsx bench/dump-summary.ts`. */
function main(): void {
  const { command, seconds, mebibytes } = measureDumpSummary(resolve(import.meta.dirname, '../bin/egctl.js'));
  console.log(`${command}: ${seconds.toFixed(2)} s, ${mebibytes} MiB`);
}

if (process.argv[1] && resolve(process.argv[1]) === import.meta.filename) main();
