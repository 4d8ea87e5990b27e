import { setTimeout as sleep } from 'node:timers/promises';
import { fail, type Result } from '../result.ts';
import type { Response } from './http-get.ts';

/** How long and how often something is tried again. */
export interface RetryLimits {
  readonly attempts: number;
  /** Milliseconds after which nothing new is tried. */
  readonly total: number;
}

const firstPause = 500;
const growth = 1.5;
/** Server errors that a second try would meet again. */
const lasting: ReadonlySet<number> = new Set([501, 505, 511]);

/** Tries a request until it gives an answer that will not change: anything but a transport error or a passing server error. */
export async function withRetries(
  attempt: () => Promise<Result<Response, string>>,
  { attempts, total }: RetryLimits,
): Promise<Result<Response, string>> {
  const start = performance.now();
  let pause = firstPause;
  let last: Result<Response, string> = fail('nothing was tried');
  for (let tried = 1; tried <= attempts; tried++) {
    last = await attempt();
    const passing = !last.ok || (last.value.status >= 500 && !lasting.has(last.value.status));
    if (!passing || tried === attempts || performance.now() - start + pause > total) return last;
    await sleep(pause);
    pause *= growth;
  }
  return last;
}
