import { expect, it } from 'vitest';
import { forEachProxy } from '../../../src/envoy/admin/for-each-proxy.ts';

it('keeps the order, the limit and the failures', async () => {
  let running = 0;
  let most = 0;
  const outcomes = await forEachProxy(
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
