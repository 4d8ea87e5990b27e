import { expect, it } from 'vitest';
import { canonicalJson } from '../../src/core/canonical-json.ts';

it.each([
  [{ b: 1, a: { d: null, c: [{ z: 1, y: 2 }, 'x'] } }, '{"a":{"c":[{"y":2,"z":1},"x"],"d":null},"b":1}'],
  [{ a: undefined, b: 1 }, '{"b":1}'],
  [{ é: 1, z: 2, Z: 3, '\uffff': 4, '\u{10000}': 5 }, '{"Z":3,"z":2,"é":1,"\uffff":4,"\u{10000}":5}'],
  ['a"b', '"a\\"b"'],
  [null, 'null'],
  [[], '[]'],
  [{}, '{}'],
])('%j has one text', (value, text) => {
  expect(canonicalJson(value)).toBe(text);
});

it('keeps the order of lists', () => {
  expect(canonicalJson([2, 1])).not.toBe(canonicalJson([1, 2]));
});
