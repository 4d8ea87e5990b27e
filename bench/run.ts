import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { mixedInput, routesInput } from './generate-input.ts';
import { type Measurement, measure } from './measure.ts';

const root = resolve(import.meta.dirname, '..');
const program = join(root, 'bin/egctl.js');

/** Ratios that hold on any machine; the benchmark fails when one does not. */
const limits = {
  help: { limit: 1.7, meaning: 'egctl --help against node -e 0' },
  growth: { limit: 12, meaning: '10,000 routes against 1,000 routes' },
};

interface Row {
  readonly name: string;
  readonly measured: Measurement;
  readonly other?: Measurement;
}

/** `npm run bench [-- --against PATH]`: start-up, the quickstart, and generated inputs of growing size. */
function main(): number {
  const { values } = parseArgs({
    options: { against: { type: 'string' }, quick: { type: 'boolean', default: false } },
  });
  const folder = mkdtempSync(join(tmpdir(), 'egctl-bench-'));
  try {
    const rows: Row[] = [];
    const other = values.against;
    const run = (name: string, args: readonly string[], runs: number, compare = true): Measurement => {
      const measured = measure(process.execPath, [program, ...args], runs);
      const row = { name, measured, other: other && compare ? measure(other, args, Math.min(runs, 3)) : undefined };
      rows.push(row);
      console.log(line(row));
      return measured;
    };
    const bare = measure(process.execPath, ['-e', '0'], 15);
    rows.push({ name: 'node -e 0', measured: bare });
    console.log(line({ name: 'node -e 0', measured: bare }));
    const help = run('--help', ['--help'], 15);
    run('quickstart', ['x', 'translate', '-f', join(root, 'examples/quickstart.yaml')], 9);
    const sizes = values.quick ? [100, 1_000] : [100, 1_000, 5_000, 10_000];
    const times = new Map<number, number>();
    for (const size of sizes) {
      const file = write(folder, `routes-${size}.yaml`, routesInput(size));
      const { seconds } = run(
        `${size} routes`,
        ['x', 'translate', '-f', file, '--to', 'xds', '-o', 'json'],
        size > 1_000 ? 1 : 3,
        size <= 1_000,
      );
      times.set(size, seconds);
    }
    const mixed = write(folder, 'mixed.yaml', mixedInput(1_000));
    run('1000 routes, 300 policies', ['x', 'translate', '-f', mixed, '--to', 'xds', '-o', 'json', '-q'], 3, false);
    return judge(help.seconds / bare.seconds, ratio(times));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function ratio(times: ReadonlyMap<number, number>): number | undefined {
  const [large, small] = [times.get(10_000), times.get(1_000)];
  return large !== undefined && small !== undefined ? large / small : undefined;
}

function judge(help: number, growth: number | undefined): number {
  let failed = 0;
  for (const [key, value] of Object.entries({ help, growth })) {
    if (value === undefined) continue;
    const { limit, meaning } = limits[key as keyof typeof limits];
    const good = value <= limit;
    if (!good) failed++;
    console.log(`${good ? 'ok  ' : 'SLOW'} ${meaning}: ${value.toFixed(2)} (limit ${limit})`);
  }
  return failed ? 1 : 0;
}

function line({ name, measured, other }: Row): string {
  const size = measured.mebibytes ? `${String(measured.mebibytes).padStart(6)} MiB` : '';
  const against = other
    ? `   other ${other.seconds.toFixed(2)} s, ratio ${(measured.seconds / other.seconds).toFixed(3)}`
    : '';
  return `${name.padEnd(28)} ${measured.seconds.toFixed(3).padStart(8)} s ${size}${against}`;
}

function write(folder: string, name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

process.exitCode = main();
