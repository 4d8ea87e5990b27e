import { describe, expect, it } from 'vitest';
import { withRetries } from '../../../src/core/remote/retry.ts';
import { fail, ok } from '../../../src/core/result.ts';

const answer = (status: number) => ok({ status, headers: {}, body: Buffer.alloc(0) });

/** Tries a list of outcomes, the last one again and again, and tells how many were used. */
async function tried(outcomes: readonly (number | string)[], attempts: number, total = 60_000) {
  let count = 0;
  const result = await withRetries(
    async () => {
      const outcome = outcomes[Math.min(count++, outcomes.length - 1)] ?? 0;
      return typeof outcome === 'number' ? answer(outcome) : fail(outcome);
    },
    { attempts, total },
  );
  return { count, outcome: result.ok ? result.value.status : result.error };
}

describe('withRetries', () => {
  it.each([200, 301, 401, 404, 501, 505, 511])('takes the status %i for the last word', async (status) => {
    expect(await tried([status], 3)).toEqual({ count: 1, outcome: status });
  });

  it.each([[503], ['cut']])('tries again after %j', async (outcome) => {
    expect(await tried([outcome, 200], 3)).toEqual({ count: 2, outcome: 200 });
  });

  it('gives the last outcome when its attempts are used up', async () => {
    expect(await tried(['first', 502], 2)).toEqual({ count: 2, outcome: 502 });
    expect(await tried(['only'], 1)).toEqual({ count: 1, outcome: 'only' });
  });

  it('begins nothing that would pass the limit of time', async () => {
    expect(await tried(['cut', 200], 5, 100)).toEqual({ count: 1, outcome: 'cut' });
  });

  it('has an error when nothing may be tried', async () => {
    expect(await tried([200], 0)).toMatchObject({ count: 0, outcome: expect.any(String) });
  });
});
