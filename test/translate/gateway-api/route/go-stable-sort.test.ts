import { describe, expect, it } from 'vitest';
import { goStableSort } from '../../../../src/translate/gateway-api/route/go-stable-sort.ts';

interface Item {
  readonly key: number;
  readonly at: number;
}

/** Items with few different keys in an order that looks random and is always the same. */
function shuffled(count: number): Item[] {
  let seed = 7;
  return Array.from({ length: count }, (_, at) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return { key: seed % 9, at };
  });
}

describe('goStableSort', () => {
  it.each([0, 1, 2, 19, 20, 21, 40, 41, 61, 100, 333])('sorts %i items as any stable sort does', (count) => {
    const items = shuffled(count);
    const sorted = goStableSort(items, (a, b) => a.key < b.key);
    expect(sorted).toEqual([...items].sort((a, b) => a.key - b.key));
  });

  it('leaves its input alone', () => {
    const items = [3, 1, 2];
    expect(goStableSort(items, (a, b) => a < b)).toEqual([1, 2, 3]);
    expect(items).toEqual([3, 1, 2]);
  });

  it('compares neighbours only inside a block, where the relation is no order', () => {
    // "a" and "c" are told apart, and neither from "b": insertion does not pass "b".
    const before = (a: string, b: string) => a === 'a' && b === 'c';
    expect(goStableSort(['c', 'b', 'a'], before)).toEqual(['c', 'b', 'a']);
    expect(goStableSort(['b', 'c', 'a'], before)).toEqual(['b', 'a', 'c']);
  });
});
