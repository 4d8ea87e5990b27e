import { CommandError, UsageError } from '../../src/core/errors.ts';
import { type Random, randomFrom } from './random.ts';

/** Cases of a suite in CI; HARDENING_FACTOR=100 makes the nightly run a hundred times as long. */
export const factor = Number(process.env.HARDENING_FACTOR ?? 1);
/** Another seed gives other cases. */
const seed = Number(process.env.HARDENING_SEED ?? 20260301);
/** Longest time for one case; slow ones are tried again, since the machine may have been busy. */
const defaultLimitMs = 2000;
const mostShown = 12;

/** One case: what it does must depend on the random numbers and the index alone. */
type Case = (random: Random, index: number) => void | Promise<void>;

/**
 * Runs the cases from 0 up to `count`, each with random numbers of its own, and returns what went wrong, once for each place in the
 * source. `HARDENING_CASE=17` runs that case alone.
 */
export async function survey(count: number, run: Case, limitMs = defaultLimitMs): Promise<readonly string[]> {
  const problems = new Map<string, string>();
  const only = process.env.HARDENING_CASE;
  const first = only === undefined ? 0 : Number(only);
  const end = only === undefined ? Math.ceil(count * factor) : first + 1;
  for (let index = first; index < end && problems.size < mostShown; index++) {
    const problem = await runCase(index, run, limitMs);
    if (problem !== undefined) {
      const key = problem.replaceAll(/\d+/g, '');
      if (!problems.has(key)) problems.set(key, `case ${index}: ${problem}`);
    }
  }
  return [...problems.values()];
}

async function runCase(index: number, run: Case, limitMs: number): Promise<string | undefined> {
  try {
    if ((await timed(index, run)) <= limitMs) return undefined;
    const again = await timed(index, run);
    return again <= limitMs ? undefined : `took ${Math.round(again)} ms`;
  } catch (error) {
    if (error instanceof CommandError || error instanceof UsageError) return undefined;
    return error instanceof Error ? shortStack(error) : String(error);
  }
}

/** Milliseconds of processor time: other tests run meanwhile. */
async function timed(index: number, run: Case): Promise<number> {
  const start = process.cpuUsage();
  await run(randomFrom(seed + index), index);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** The message and the nearest places in the source. */
function shortStack(error: Error): string {
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at .*\/(src|node_modules)\//.test(line));
  return [
    error.message.slice(0, 200),
    ...places.slice(0, 3).map((line) => line.trim().replace(/\(.*\/(src|node_modules)\//, '($1/')),
  ].join(' ');
}
