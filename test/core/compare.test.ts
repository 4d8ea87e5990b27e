import { describe, expect, it } from 'vitest';
import { compareBytes, sortedEntries } from '../../src/core/compare.ts';

describe('compareBytes', () => {
  it('orders by UTF-8 bytes, also where UTF-16 differs', () => {
    expect(['b', 'a', 'B', 'ab'].sort(compareBytes)).toEqual(['B', 'a', 'ab', 'b']);
    // U+FF5E is one UTF-16 unit above the surrogates that make up U+1F600.
    expect(['\u{1F600}', '\uFF5E'].sort(compareBytes)).toEqual(['\uFF5E', '\u{1F600}']);
    expect(compareBytes('same', 'same')).toBe(0);
  });

  it('sorts the entries of a map', () => {
    expect(sortedEntries({ b: 1, a: 2 })).toEqual([
      ['a', 2],
      ['b', 1],
    ]);
    expect(sortedEntries(undefined)).toEqual([]);
  });
});
