import { expect, it, vi } from 'vitest';
import { lazyMembers } from '../../../src/analyze/index/lazy-members.ts';

it('makes members when they are read, once, also from each other', () => {
  const base = vi.fn(() => 2);
  const unread = vi.fn(() => 0);
  const numbers: { readonly base: number; readonly square: number; readonly unread: number } = lazyMembers({
    base,
    square: () => numbers.base * numbers.base,
    unread,
  });
  expect([numbers.square, numbers.square]).toEqual([4, 4]);
  expect(base).toHaveBeenCalledTimes(1);
  expect(unread).not.toHaveBeenCalled();
  expect(Object.keys(numbers)).toEqual(['base', 'square', 'unread']);
});
