import { expect, it } from 'vitest';
import { any, withoutDefaults, withoutUndefined } from '../../../src/translate/xds/messages.ts';

it('puts the type URL before the fields of an Any', () => {
  expect(Object.entries(any('a.B', { x: 1 }))).toEqual([
    ['@type', 'type.googleapis.com/a.B'],
    ['x', 1],
  ]);
  expect(any('a.B')).toEqual({ '@type': 'type.googleapis.com/a.B' });
});

const fields = { a: undefined, b: null, c: false, d: 0, e: '', f: [], g: {}, h: '0', i: [0], j: true, k: -1 };

it('leaves out default values, which JSON does not print, but no empty messages', () => {
  expect(withoutDefaults(fields)).toEqual({ g: {}, h: '0', i: [0], j: true, k: -1 });
});

it('leaves out what is undefined alone, for wrappers', () => {
  const { a: _, ...rest } = fields;
  expect(withoutUndefined(fields)).toStrictEqual(rest);
});
