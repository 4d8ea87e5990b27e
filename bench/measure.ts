import { spawnSync } from 'node:child_process';

/** One measured run of a command. */
export interface Measurement {
  /** Median wall time in seconds. */
  readonly seconds: number;
  /** Peak resident memory of the median run in MiB; 0 where it cannot be read. */
  readonly mebibytes: number;
}

/** Runs a program several times and gives the median. A failing run ends the benchmark. */
export function measure(program: string, args: readonly string[], runs = 5): Measurement {
  const results = Array.from({ length: runs }, () => once(program, args)).sort((a, b) => a.seconds - b.seconds);
  const median = results[Math.floor(results.length / 2)];
  if (!median) throw new Error('nothing was measured');
  return median;
}

function once(program: string, args: readonly string[]): Measurement {
  const start = process.hrtime.bigint();
  // GNU time tells the peak memory; without it only the time is known.
  const timed = spawnSync('/usr/bin/time', ['-f', '%M', program, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  if (timed.error) return plain(program, args);
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  if (timed.status !== 0) throw new Error(`${program} ${args.join(' ')} failed: ${timed.stderr}`);
  const kibibytes = Number(timed.stderr.trim().split('\n').pop());
  return { seconds, mebibytes: Math.round(kibibytes / 1024) };
}

function plain(program: string, args: readonly string[]): Measurement {
  const start = process.hrtime.bigint();
  const result = spawnSync(program, args, { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' });
  if (result.status !== 0) throw new Error(`${program} ${args.join(' ')} failed: ${result.stderr}`);
  return { seconds: Number(process.hrtime.bigint() - start) / 1e9, mebibytes: 0 };
}
