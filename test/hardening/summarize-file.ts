import { readDumpFile } from '../../src/envoy/dump/read-dump-file.ts';
import { summarize } from '../../src/envoy/summary/dump-summary.ts';

// Run by memory.test.ts as a process of its own: makes tables of a saved config dump and prints how large they are.
let rows = 0;
for (const { dump } of await readDumpFile(process.argv[2] ?? '', '.')) {
  for (const section of ['cluster', 'endpoint', 'route'] as const)
    rows += summarize(dump, section, {}, new Date()).rows.length;
}
const mebibytes = Math.round(process.resourceUsage().maxRSS / 1024);
process.stdout.write(JSON.stringify({ rows, mebibytes }));
