import { describe, expect, it } from 'vitest';
import {
  containsText,
  equalsText,
  isEmptyFilter,
  listText,
  shortTime,
} from '../../../src/envoy/summary/summary-table.ts';

describe('filters', () => {
  it('are empty when nothing is asked for', () => {
    expect(isEmptyFilter({})).toBe(true);
    expect(isEmptyFilter({ name: undefined } as never)).toBe(true);
    expect(isEmptyFilter({ port: 0 })).toBe(false);
  });

  it('compare without regard to case; an absent one holds', () => {
    expect([containsText('Shop', 'HO'), containsText('Shop', 'x'), containsText('Shop', undefined)]).toEqual([
      true,
      false,
      true,
    ]);
    expect([equalsText('Shop', 'shop'), equalsText('Shop', 'sho'), equalsText('Shop', undefined)]).toEqual([
      true,
      false,
      true,
    ]);
  });
});

describe('cells', () => {
  it.each([
    ['2026-01-01T00:00:00.123Z', '2026-01-01T00:00:00Z'],
    ['2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z'],
    ['', ''],
  ])('show the time %j as %j', (time, expected) => {
    expect(shortTime(time)).toBe(expected);
  });

  it.each([
    [[], '-'],
    [['a', 'b', 'c'], 'a,b,c'],
    [['a', 'b', 'c', 'd', 'e'], 'a,b,c +2 more'],
  ])('show the list %j as %j', (items, expected) => {
    expect(listText(items)).toBe(expected);
  });

  it('show as many items as asked for', () => {
    expect(listText(['a', 'b'], 1)).toBe('a +1 more');
  });
});
