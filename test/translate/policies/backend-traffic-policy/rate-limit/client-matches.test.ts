import { describe, expect, it } from 'vitest';
import type { RateLimitRuleClientSelector } from '../../../../../src/resources/generated/types.ts';
import { fieldReader } from '../../../../../src/translate/fields/field-reader.ts';
import { clientMatches } from '../../../../../src/translate/policies/backend-traffic-policy/rate-limit/client-matches.ts';

function read(...selectors: unknown[]) {
  const reader = fieldReader('spec');
  const value = clientMatches(selectors as RateLimitRuleClientSelector[], ['rules', 0], reader);
  const problems = reader.problems.map(({ path }) => path?.slice(3).join('.'));
  return { value, problems };
}
const text = (name: string, rest: object) => ({ name, distinct: false, ...rest });
const regex = { type: 'RegularExpression' };

describe('clientMatches', () => {
  it('flattens the conditions of all selectors; the last path and range count', () => {
    const { value, problems } = read(
      { headers: [{ name: 'a', value: '1' }], methods: [{ value: 'GET' }], path: { type: 'Exact', value: '/a' } },
      {
        headers: [{ name: 'b', value: '2' }],
        path: { type: 'Exact', value: '/b' },
        sourceCIDR: { value: '10.1.2.3/8' },
        queryParams: [{ name: 'q', value: '3' }],
      },
      { sourceCIDR: { value: '2001:db8::/32', type: 'Distinct', invert: true } },
    );
    expect(problems).toEqual([]);
    expect(value).toEqual({
      headerMatches: [text('a', { exact: '1' }), text('b', { exact: '2' })],
      methodMatches: [text('', { exact: 'GET' })],
      pathMatch: text('', { exact: '/b' }),
      cidrMatch: { cidr: '2001:db8::/32', maskLen: 32, isIPv6: true, distinct: true, invert: true },
      queryParamMatches: [text('q', { exact: '3' })],
    });
  });

  it('prints an empty list of headers and nothing else without selectors', () => {
    expect(read()).toEqual({ value: { headerMatches: [] }, problems: [] });
  });

  it.each([
    [{ name: 'a', value: '' }, text('a', { exact: '' })],
    [{ name: 'a', type: 'Exact', value: 'x', invert: false }, text('a', { exact: 'x', invert: false })],
    [{ name: 'a', ...regex, value: 'x+', invert: true }, text('a', { safeRegex: 'x+', invert: true })],
    [
      { name: 'a', type: 'Distinct' },
      { name: 'a', distinct: true },
    ],
    [{ name: 'a' }, undefined],
    [{ name: 'a', ...regex, value: '(' }, undefined],
    [{ name: 'a', type: 'Prefix', value: 'x' }, undefined],
    [{ name: 'a', type: 'Distinct', value: 'x' }, undefined],
    [{ name: 'a', type: 'Distinct', invert: true }, undefined],
  ])('reads the header %j', (header, expected) => {
    const { value, problems } = read({ headers: [header] });
    expect(value.headerMatches).toEqual(expected ? [expected] : []);
    expect(problems).toEqual(expected ? [] : ['clientSelectors.0.headers.0']);
  });

  it.each([
    [{ name: 'q', ...regex, value: 'x+' }, text('q', { safeRegex: 'x+' })],
    [
      { name: 'q', type: 'Distinct' },
      { name: 'q', distinct: true },
    ],
    [{ name: '', value: 'x' }, undefined],
    [{ name: 'q', value: '' }, undefined],
    [{ name: 'q', type: 'Distinct', invert: true }, undefined],
  ])('reads the query parameter %j', (query, expected) => {
    const { value, problems } = read({ queryParams: [query] });
    expect(value.queryParamMatches).toEqual(expected && [expected]);
    expect(problems).toEqual(expected ? [] : ['clientSelectors.0.queryParams.0']);
  });

  it.each([
    [{ value: '/' }, { prefix: '/' }],
    [
      { value: '/a.b/', invert: true },
      { safeRegex: '^/a\\.b(/.*|\\?.*|#.*|;.*|$)', invert: true },
    ],
    [{ type: 'Exact', value: '/a' }, { exact: '/a' }],
    [{ ...regex, value: '/a+' }, { safeRegex: '/a+' }],
    [{ ...regex, value: '(' }, undefined],
    [{ type: 'Glob', value: '/a' }, undefined],
  ])('reads the path %j', (path, expected) => {
    const { value, problems } = read({ path });
    expect(value.pathMatch).toEqual(expected && text('', expected));
    expect(problems).toEqual(expected ? [] : ['clientSelectors.0.path']);
  });

  it('refuses a selector that selects nothing and a range that is none', () => {
    expect(read({}).problems).toEqual(['clientSelectors.0']);
    expect(read({ methods: [{ value: 'GET' }] }, { sourceCIDR: { value: '10.0.0.1' } }).problems).toEqual([
      'clientSelectors.1.sourceCIDR.value',
    ]);
  });
});
