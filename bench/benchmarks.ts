import { analyze } from './analyze.ts';
import type { Benchmark } from './bench.ts';
import { chart } from './chart.ts';
import { dump } from './dump.ts';
import { proxies } from './proxies.ts';
import { reload } from './reload.ts';
import { startUp } from './start-up.ts';
import { translate } from './translate.ts';

/** Everything that `npm run bench` measures, in this order. */
export const benchmarks: readonly Benchmark[] = [
  { name: 'start-up', run: startUp },
  { name: 'translate', run: translate },
  { name: 'analyze', run: analyze },
  { name: 'chart', run: chart },
  { name: 'dump', run: dump },
  { name: 'proxies', run: proxies },
  { name: 'reload', run: reload },
];
