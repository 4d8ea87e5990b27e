import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type CommandLine, type Measurement, measure, measureBoth } from './measure.ts';

/** One thing that is measured; `run` measures with what it is given and may call limits on it. */
export interface Benchmark {
  /** A word for `npm run bench -- --only`. */
  readonly name: string;
  readonly run: (bench: Bench) => void | Promise<void>;
}

/** A line of the result. */
export interface Row {
  readonly name: string;
  readonly measured: Measurement;
  /** Of the binary of `--against`; absent when it cannot do the same. */
  readonly other?: Measurement;
}

/** Something that must hold; `value` and `limit` are in the unit that `meaning` names. */
export interface Limit {
  readonly meaning: string;
  readonly value: number;
  readonly limit: number;
}

/** What a benchmark is made with. */
export interface Bench {
  /** The project's folder. */
  readonly root: string;
  /** A folder for inputs, removed at the end. */
  readonly folder: string;
  /** Small inputs alone: for trying a benchmark out. */
  readonly quick: boolean;
  /** Measures egctl with these arguments; with `--against`, the other binary in turn. Reports a row. */
  readonly egctl: (name: string, args: readonly string[], runs: number) => Measurement;
  /** Measures Node alone, for what egctl's start costs on top. Reports a row. */
  readonly node: (name: string, args: readonly string[], runs: number) => Measurement;
  /** Reports a row that was measured otherwise. */
  readonly record: (name: string, measured: Measurement) => void;
  /** Reports a limit; one that does not hold fails the benchmark. */
  readonly limit: (limit: Limit) => void;
  /** Writes an input and returns its path. */
  readonly write: (name: string, text: string) => string;
}

/** The rows and limits that benchmarks reported. */
export interface Results {
  readonly rows: readonly Row[];
  readonly limits: readonly Limit[];
}

/** Runs benchmarks one after the other; `say` gets every row and limit as it is known. */
export async function runBenchmarks(
  benchmarks: readonly Benchmark[],
  settings: { readonly quick: boolean; readonly against?: string; readonly say: (line: string) => void },
): Promise<Results> {
  const root = resolve(import.meta.dirname, '..');
  const folder = mkdtempSync(join(tmpdir(), 'egctl-bench-'));
  const rows: Row[] = [];
  const limits: Limit[] = [];
  const report = (row: Row): Measurement => {
    rows.push(row);
    settings.say(rowText(row));
    return row.measured;
  };
  const bench: Bench = {
    root,
    folder,
    quick: settings.quick,
    egctl: (name, args, runs) => {
      const own: CommandLine = [process.execPath, join(root, 'bin/egctl.js'), ...args];
      if (settings.against === undefined) return report({ name, measured: measure(own, runs) });
      const [measured, other] = measureBoth(own, [settings.against, ...args], runs);
      return report({ name, measured, other });
    },
    node: (name, args, runs) => report({ name, measured: measure([process.execPath, ...args], runs) }),
    record: (name, measured) => void report({ name, measured }),
    limit: (limit) => {
      limits.push(limit);
      settings.say(limitText(limit));
    },
    write: (name, text) => {
      const file = join(folder, name);
      writeFileSync(file, text);
      return file;
    },
  };
  try {
    for (const benchmark of benchmarks) await benchmark.run(bench);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return { rows, limits };
}

function rowText({ name, measured, other }: Row): string {
  const size = measured.mebibytes ? `${String(measured.mebibytes).padStart(6)} MiB` : '';
  const against = other
    ? `   other ${other.seconds.toFixed(3)} s ${other.mebibytes} MiB, ratio ${(measured.seconds / other.seconds).toFixed(3)}`
    : '';
  return `${name.padEnd(34)} ${measured.seconds.toFixed(3).padStart(8)} s ${size}${against}`;
}

/** Whether a limit holds. */
export function holds({ value, limit }: Limit): boolean {
  return value <= limit;
}

function limitText(limit: Limit): string {
  return `${holds(limit) ? 'ok  ' : 'SLOW'} ${limit.meaning}: ${limit.value.toFixed(2)} (limit ${limit.limit})`;
}
