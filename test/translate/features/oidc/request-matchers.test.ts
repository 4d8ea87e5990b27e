import { expect, it } from 'vitest';
import { denyRedirectMatchers, passThroughMatchers } from '../../../../src/translate/features/oidc/request-matchers.ts';

it('lets requests with a token pass, wherever each provider looks for it', () => {
  const headers = [{ name: 'h', valuePrefix: 'T ' }, { name: 'g' }];
  expect(
    passThroughMatchers([
      { name: 'a' },
      { name: 'b', extractFrom: { headers } },
      { name: 'c', extractFrom: { params: ['t'] } },
    ]),
  ).toEqual([
    { name: 'Authorization', stringMatch: { prefix: 'Bearer ' } },
    { name: 'h', stringMatch: { prefix: 'T ' } },
    { name: 'g' },
  ]);
  expect(passThroughMatchers([])).toEqual([]);
});

it.each([
  [undefined, { exact: 'v' }],
  ['Exact', { exact: 'v' }],
  ['Prefix', { prefix: 'v' }],
  ['Suffix', { suffix: 'v' }],
  ['RegularExpression', { safeRegex: { regex: 'v' } }],
] as const)('refuses redirects by a match of type %s', (type, stringMatch) => {
  const header = { name: 'h', value: 'v', ...(type && { type }) };
  expect(denyRedirectMatchers({ headers: [header] })).toEqual([{ name: 'h', stringMatch }]);
});

it('redirects everybody unless told otherwise', () => {
  expect(denyRedirectMatchers(undefined)).toEqual([]);
});
