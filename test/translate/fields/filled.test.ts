import { expect, it } from 'vitest';
import { filled } from '../../../src/translate/fields/filled.ts';

it.each([
  [undefined, undefined],
  [null, undefined],
  [[], undefined],
  [[0], [0]],
])('of %j is %j', (list, expected) => {
  expect(filled(list)).toEqual(expected);
});
