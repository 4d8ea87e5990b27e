import { expect, it } from 'vitest';
import { originMatch } from '../../../src/translate/fields/origin-match.ts';

it.each([
  ['https://a.test', { exact: 'https://a.test' }],
  ['*', { safeRegex: '.*' }],
  ['https://*.a.test:8443', { safeRegex: 'https://.*\\.a\\.test:8443' }],
  ['*://*', { safeRegex: '.*://.*' }],
])('of %s', (origin, expected) => {
  expect(originMatch(origin)).toEqual({ name: '', distinct: false, ...expected });
});
