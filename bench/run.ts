import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { holds, runBenchmarks } from './bench.ts';
import { benchmarks } from './benchmarks.ts';
import { writeFigures } from './performance-page.ts';

/**
 * `npm run bench [-- --against PATH] [--only NAME] [--quick] [--write]`: measures the built program, each case as a process of its
 * own. `--against` runs the same inputs through another egctl; `--write` puts the figures into docs/performance.md. Exits 1 when a
 * limit does not hold.
 */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      against: { type: 'string' },
      only: { type: 'string', multiple: true },
      quick: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
    },
  });
  const chosen = benchmarks.filter(({ name }) => !values.only || values.only.includes(name));
  if (chosen.length === 0) {
    console.error(`there is no such benchmark; these are there: ${benchmarks.map(({ name }) => name).join(', ')}`);
    return 2;
  }
  const against = values.against === undefined ? undefined : resolve(values.against);
  const results = await runBenchmarks(chosen, { quick: values.quick, against, say: (line) => console.log(line) });
  if (values.write) writeFigures(join(import.meta.dirname, '../docs/performance.md'), results, against);
  return results.limits.every(holds) ? 0 : 1;
}

process.exitCode = await main();
