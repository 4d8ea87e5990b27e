import { expect, it } from 'vitest';
import { sortKeys } from '../../../src/commands/config/sort-keys.ts';

it('orders the keys of all objects, also within lists, and keeps the order of lists', () => {
  const value = { b: 1, a: [{ d: 1, c: null }, 'z', 'y'], Z: {} };
  expect(JSON.stringify(sortKeys(value))).toBe('{"Z":{},"a":[{"c":null,"d":1},"z","y"],"b":1}');
  expect(Object.keys(value)).toEqual(['b', 'a', 'Z']);
});

it('orders by bytes, where UTF-16 units differ', () => {
  expect(Object.keys(sortKeys({ '\u{10000}': 1, '\uffff': 2 }) as object)).toEqual(['\uffff', '\u{10000}']);
});

it.each([null, 'text', 5, true])('leaves %j alone', (value) => {
  expect(sortKeys(value)).toBe(value);
});
