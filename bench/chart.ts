import { join } from 'node:path';
import type { Bench } from './bench.ts';
import { writeChart } from './generate-chart.ts';

/** `manifest generate` of a chart of the size of a gateway's: 60 templates, 4 MB of CRDs. */
export function chart(bench: Bench): void {
  const folder = join(bench.folder, 'chart');
  writeChart(folder, { templates: 60, crdBytes: 4_000_000 });
  bench.egctl('manifest generate: 60 templates, 4 MB of CRDs', ['manifest', 'generate', '--chart', folder], 5);
}
