import { describe, expect, it } from 'vitest';
import { textsIn, valueAt } from '../../../src/analyze/index/values-in.ts';

describe('textsIn', () => {
  it('gives all texts with their paths, in order', () => {
    const value = { a: 'one', list: ['two', { b: 'three', n: 4 }], no: null, yes: true };
    expect([...textsIn(value, ['spec'])]).toEqual([
      { path: ['spec', 'a'], text: 'one' },
      { path: ['spec', 'list', 0], text: 'two' },
      { path: ['spec', 'list', 1, 'b'], text: 'three' },
    ]);
  });

  it('gives none where there is nothing', () => {
    expect([...textsIn(undefined, [])]).toEqual([]);
  });
});

describe('valueAt', () => {
  const root = { a: [{ b: 0 }], '0': 'key' };

  it.each<readonly [readonly (string | number)[], unknown]>([
    [[], root],
    [['a', 0, 'b'], 0],
    [['a', 1, 'b'], undefined],
    [['a', 0, 'b', 'c'], undefined],
    [['a', 'length'], undefined],
    [[0], undefined],
  ])('at %j', (path, value) => {
    expect(valueAt(root, path)).toEqual(value);
  });
});
