import { expect, it } from 'vitest';
import { forEachLimited } from '../../src/core/for-each-limited.ts';

it('keeps the order, the limit and the failures', async () => {
  let running = 0;
  let most = 0;
  const outcomes = await forEachLimited(
    [30, 1, 20, 2, 10],
    async (ms) => {
      most = Math.max(most, ++running);
      await new Promise((resolve) => setTimeout(resolve, ms));
      running--;
      if (ms === 2) throw new Error('two');
      return ms * 2;
    },
    2,
  );
  expect(most).toBe(2);
  expect(outcomes.map((o) => (o.ok ? o.value : o.error))).toEqual([60, 2, 40, new Error('two'), 20]);
});
