import { expect, it, vi } from 'vitest';
import { lazy } from '../../../src/analyze/index/lazy.ts';

it.each([['text'], [undefined], [0]])('computes %j at the first call and remembers it', (value) => {
  const compute = vi.fn(() => value);
  const get = lazy(compute);
  expect(compute).not.toHaveBeenCalled();
  expect([get(), get()]).toEqual([value, value]);
  expect(compute).toHaveBeenCalledTimes(1);
});
