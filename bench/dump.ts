import { join } from 'node:path';
import type { Bench } from './bench.ts';
import { writeDump } from './generate-dump.ts';

/** `config` of a saved config dump of 100 MB, as large proxies have them: tables, in bounded time and memory. */
export function dump(bench: Bench): void {
  const file = join(bench.folder, 'dump.json');
  const megabytes = bench.quick ? 10 : 100;
  writeDump(file, megabytes * 1_000_000);
  for (const section of ['cluster', 'route', 'endpoint'] as const) {
    const { seconds, mebibytes } = bench.egctl(
      `config ${section}: ${megabytes} MB`,
      ['config', section, '-f', file],
      3,
    );
    if (bench.quick) continue;
    bench.limit({ meaning: `config ${section} of 100 MB, seconds`, value: seconds, limit: 4 });
    bench.limit({ meaning: `config ${section} of 100 MB, MiB of memory`, value: mebibytes, limit: 1_000 });
  }
}
