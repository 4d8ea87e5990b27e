import { spawnSync } from 'node:child_process';

/** One measured run of a command. */
export interface Measurement {
  /** Median wall time in seconds. */
  readonly seconds: number;
  /** Peak resident memory of the median run in MiB; 0 where it cannot be read. */
  readonly mebibytes: number;
}

/** A program with its arguments. */
export type CommandLine = readonly [program: string, ...args: readonly string[]];

/** Runs a program several times and gives the median. A failing run ends the benchmark. */
export function measure(command: CommandLine, runs = 5): Measurement {
  return median(Array.from({ length: runs }, () => once(command)));
}

/**
 * Runs two programs in turn, so that what else the machine does falls on both, and gives the median of each. The second one may
 * know less: undefined when it fails.
 */
export function measureBoth(
  command: CommandLine,
  other: CommandLine,
  runs = 5,
): readonly [Measurement, Measurement | undefined] {
  const results: Measurement[] = [];
  const others: Measurement[] = [];
  let works = true;
  for (let i = 0; i < runs; i++) {
    results.push(once(command));
    try {
      if (works) others.push(once(other));
    } catch {
      works = false;
    }
  }
  return [median(results), works ? median(others) : undefined];
}

function median(results: readonly Measurement[]): Measurement {
  const sorted = [...results].sort((a, b) => a.seconds - b.seconds);
  const middle = sorted[sorted.length >> 1];
  if (!middle) throw new Error('nothing was measured');
  return middle;
}

function once([program, ...args]: CommandLine): Measurement {
  const start = process.hrtime.bigint();
  // GNU time tells the peak memory; without it only the time is known.
  const timed = spawnSync('/usr/bin/time', ['-f', '%M', program, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (timed.error) return plain(program, args);
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  if (timed.status !== 0) throw new Error(`${program} ${args.join(' ')} failed: ${timed.stderr}`);
  const kibibytes = Number(timed.stderr.trim().split('\n').pop());
  return { seconds, mebibytes: Math.round(kibibytes / 1024) };
}

function plain(program: string, args: readonly string[]): Measurement {
  const start = process.hrtime.bigint();
  const result = spawnSync(program, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (result.status !== 0) throw new Error(`${program} ${args.join(' ')} failed: ${result.stderr}`);
  return { seconds: Number(process.hrtime.bigint() - start) / 1e9, mebibytes: 0 };
}
