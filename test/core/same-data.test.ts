import { expect, it } from 'vitest';
import { sameData } from '../../src/core/same-data.ts';

const shared = () => 1;

it.each<[unknown, unknown]>([
  [1, 1],
  ['a', 'a'],
  [null, null],
  [undefined, undefined],
  [
    { a: 1, b: [1, { c: 2 }] },
    { b: [1, { c: 2 }], a: 1 },
  ],
  [{ run: shared }, { run: shared }],
  [Object.create(null), {}],
])('%j is the same as %j', (a, b) => {
  expect(sameData(a, b)).toBe(true);
  expect(sameData(b, a)).toBe(true);
});

it.each<[unknown, unknown]>([
  [1, '1'],
  [0, null],
  [null, {}],
  [{ a: 1 }, { a: 2 }],
  [{ a: 1 }, { a: 1, b: 1 }],
  [{ a: 1, b: undefined }, { a: 1 }],
  [{ a: undefined }, { b: undefined }],
  [
    [1, 2],
    [2, 1],
  ],
  [[1], [1, 2]],
  [[], {}],
  [{ 0: 1, length: 1 }, [1]],
  [{ toString: 1 }, { valueOf: 1 }],
  [{ constructor: 'a' }, { other: 'a' }],
  [new Date(0), new Date(0)],
  [new Map(), new Map()],
  [() => 1, () => 1],
])('%j is not the same as %j', (a, b) => {
  expect(sameData(a, b)).toBe(false);
  expect(sameData(b, a)).toBe(false);
});
