import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../../../src/core/json.ts';
import { mergeKeyedList } from '../../../src/translate/merge/keyed-list.ts';

const item = (name: string, rest: object = {}) => ({ name, ...rest });

function merge(base: JsonValue[], patch: JsonValue[]) {
  return mergeKeyedList(base, patch, 'name', (current, change) => ({ ...current, ...change }));
}

/** Names in the order of the merged list. */
function order(base: string[], patch: string[]): string {
  const list = (names: string[]) => names.map((name) => item(name));
  return merge(list(base), list(patch))
    .map((merged) => (merged as { name: string }).name)
    .join(' ');
}

describe('mergeKeyedList', () => {
  it('merges items with a known key and adds the others', () => {
    const base = [item('a', { x: 1, y: 1 }), item('b')];
    expect(merge(base, [item('c', { z: 1 }), item('a', { y: 2 })])).toEqual([
      item('c', { z: 1 }),
      item('a', { x: 1, y: 2 }),
      item('b'),
    ]);
    expect(base[0]).toEqual(item('a', { x: 1, y: 1 }));
  });

  // spec/policies.md 1.10.3.
  it.each([
    [['shared', 'parent'], ['shared', 'route'], 'shared route parent'],
    [['parent', 'shared'], ['route', 'shared'], 'route parent shared'],
    [['a', 'b', 'c'], ['c', 'a'], 'b c a'],
    [['a', 'b'], [], 'a b'],
    [[], ['a', 'b'], 'a b'],
  ])('orders %j with %j', (base, patch, expected) => {
    expect(order(base, patch)).toBe(expected);
  });

  it('removes what the patch deletes', () => {
    const patch = [item('a', { $patch: 'delete' }), item('new')];
    expect(merge([item('a'), item('b'), item('a')], patch)).toEqual([item('new'), item('b')]);
  });

  it('is the patch where that replaces the whole list', () => {
    const patch = [{ $patch: 'replace' }, item('only', { x: 1 }), item('gone', { $patch: 'delete' })];
    expect(merge([item('a'), item('only', { y: 1 })], patch)).toEqual([item('only', { x: 1 })]);
  });

  it('merges into the first of several items with one key, and keeps what has none', () => {
    const base = [item('a'), item('a', { second: true }), 'text', { other: 1 }];
    expect(merge(base, [item('a', { x: 1 }), 'ignored', { other: 2 }])).toEqual([
      item('a', { x: 1 }),
      item('a', { second: true }),
      'text',
      { other: 1 },
    ]);
  });
});
