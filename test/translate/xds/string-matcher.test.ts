import { expect, it } from 'vitest';
import { quoteRegex, stringMatcher } from '../../../src/translate/xds/string-matcher.ts';

it.each([
  [{ exact: '' }, { exact: '' }],
  [{ prefix: 'a' }, { prefix: 'a' }],
  [{ suffix: 'a' }, { suffix: 'a' }],
  [{ safeRegex: 'a.*' }, { safeRegex: { regex: 'a.*' } }],
  [{}, {}],
])('%j', (match, expected) => {
  expect(stringMatcher({ name: '', distinct: false, ...match })).toEqual(expected);
});

it('quotes what RE2 would read as syntax', () => {
  expect(quoteRegex('/a.b+c(d)[e]{f}^$|\\*?-_')).toBe('/a\\.b\\+c\\(d\\)\\[e\\]\\{f\\}\\^\\$\\|\\\\\\*\\?-_');
});
