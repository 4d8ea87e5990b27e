import { describe, expect, it } from 'vitest';
import { asJson, asJsonValue, isObject, jsonEqual } from '../../src/core/json.ts';

it('isObject takes objects alone', () => {
  expect([{}, { a: 1 }, [], null, undefined, 'x', 1, true].map(isObject)).toEqual([
    ...[true, true],
    ...[false, false, false, false, false, false],
  ]);
});

it('asJson and asJsonValue hand back what they are given', () => {
  const value = { a: [1] };
  expect(asJson(value)).toBe(value);
  expect(asJsonValue(value.a)).toBe(value.a);
  expect(asJsonValue(undefined)).toBeUndefined();
});

describe('jsonEqual', () => {
  it.each([
    [{ a: 1, b: [1, { c: null }] }, { b: [1, { c: null }], a: 1 }, true],
    [{ a: 1, b: undefined }, { a: 1 }, true],
    [{}, { a: undefined }, true],
    [{ a: null }, {}, false],
    [{ a: null }, { a: undefined }, false],
    [{ constructor: 'a' }, {}, false],
    [{ constructor: 'a' }, { other: 'a' }, false],
    [{ constructor: undefined }, {}, true],
    [[1, 2], [2, 1], false],
    [[1], [1, 2], false],
    [[undefined], [null], false],
    [[], {}, false],
    [1, '1', false],
    [0, false, false],
    [null, null, true],
    [undefined, undefined, true],
  ])('%j and %j: %j', (a, b, equal) => {
    expect(jsonEqual(a, b)).toBe(equal);
    expect(jsonEqual(b, a)).toBe(equal);
  });
});
