import { expect, it } from 'vitest';
import { stringMatcher } from '../../../../src/translate/xds/message/string-matcher.ts';

it.each([
  [{ exact: '' }, { exact: '' }],
  [{ prefix: 'a' }, { prefix: 'a' }],
  [{ suffix: 'a' }, { suffix: 'a' }],
  [{ safeRegex: 'a.*' }, { safeRegex: { regex: 'a.*' } }],
  [{}, {}],
])('%j', (match, expected) => {
  expect(stringMatcher({ name: '', distinct: false, ...match })).toEqual(expected);
});
