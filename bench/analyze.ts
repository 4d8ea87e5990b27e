import { join } from 'node:path';
import type { Bench } from './bench.ts';
import { mixedInput } from './generate-input.ts';

const flags = ['analyze', '--use-cluster=false', '--fail-on', 'never', '-o', 'json'] as const;

/** `analyze`: every check over the quickstart and over a thousand routes with policies. */
export function analyze(bench: Bench): void {
  bench.egctl('analyze: quickstart', [...flags, '-f', join(bench.root, 'examples/quickstart.yaml')], 5);
  const mixed = bench.write('analyze.yaml', mixedInput(1_000));
  bench.egctl('analyze: 1,000 routes, 300 policies', [...flags, '-f', mixed], 5);
}
