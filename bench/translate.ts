import { join } from 'node:path';
import type { Bench } from './bench.ts';
import { mixedInput, routesInput } from './generate-input.ts';

const flags = ['x', 'translate', '--from', 'gateway-api', '--to', 'xds', '-o', 'json'] as const;

/** `x translate` of the quickstart and of inputs that grow: the time must grow with them, and not faster. */
export function translate(bench: Bench): void {
  const quickstart = join(bench.root, 'examples/quickstart.yaml');
  bench.egctl('translate: quickstart', ['x', 'translate', '-f', quickstart], bench.quick ? 5 : 15);
  const times = new Map<number, number>();
  for (const size of bench.quick ? [100, 1_000] : [100, 1_000, 5_000, 10_000]) {
    const file = bench.write(`routes-${size}.yaml`, routesInput(size));
    const { seconds } = bench.egctl(`translate: ${count(size)} routes`, [...flags, '-f', file], size > 1_000 ? 3 : 5);
    times.set(size, seconds);
  }
  const [large, small] = [times.get(10_000), times.get(1_000)];
  if (large !== undefined && small !== undefined)
    bench.limit({ meaning: '10,000 routes against 1,000', value: large / small, limit: 12 });
  const mixed = bench.write('mixed.yaml', mixedInput(1_000));
  bench.egctl('translate: 1,000 routes, 300 policies', [...flags, '-f', mixed], 5);
}

function count(size: number): string {
  return size.toLocaleString('en-US');
}
