import { expect, it } from 'vitest';
import { ruleDuration } from '../../../src/translate/fields/rule-duration.ts';

it.each([
  ['90s', '1m30s'],
  ['0s', '0s'],
  ['1h30m', '1h30m0s'],
  ['soon', '15s'],
  ['', '15s'],
])('of "%s" is %s', (text, expected) => {
  expect(ruleDuration(text)).toBe(expected);
});
