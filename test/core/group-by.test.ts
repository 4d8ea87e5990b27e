import { describe, expect, it } from 'vitest';
import { groupBy } from '../../src/core/group-by.ts';

describe('groupBy', () => {
  it('keeps the order of groups and members', () => {
    const groups = groupBy(['b1', 'a1', 'b2'], (text) => text.charAt(0));
    expect([...groups]).toEqual([
      ['b', ['b1', 'b2']],
      ['a', ['a1']],
    ]);
  });
});
