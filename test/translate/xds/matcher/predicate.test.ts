import { describe, expect, it } from 'vitest';
import {
  allOf,
  anyOf,
  customPredicate,
  headerPredicate,
  requestHeader,
  valuePredicate,
} from '../../../../src/translate/xds/matcher/predicate.ts';
import { any } from '../../../../src/translate/xds/messages.ts';

const a = { singlePredicate: { a: 1 } };
const b = { singlePredicate: { b: 1 } };
const extension = { name: 'e', typedConfig: any('x.E') };

describe('joining predicates', () => {
  it.each([
    [allOf, { andMatcher: { predicate: [a, b] } }],
    [anyOf, { orMatcher: { predicate: [a, b] } }],
  ])('needs at least two of them', (join, joined) => {
    expect(join([a, b])).toEqual(joined);
    expect(join([a])).toBe(a);
    expect(join([])).toBeUndefined();
  });
});

describe('single predicates', () => {
  it('match a text, or with a matcher of their own', () => {
    expect(valuePredicate(extension, { prefix: 'v' })).toEqual({
      singlePredicate: { input: extension, valueMatch: { prefix: 'v' } },
    });
    expect(customPredicate(extension, { ...extension, name: 'm' })).toEqual({
      singlePredicate: { input: extension, customMatch: { ...extension, name: 'm' } },
    });
  });

  it('match a whole header', () => {
    const input = {
      name: 'http_header',
      typedConfig: {
        '@type': 'type.googleapis.com/envoy.type.matcher.v3.HttpRequestHeaderMatchInput',
        headerName: ':method',
      },
    };
    expect(requestHeader(':method')).toEqual(input);
    expect(headerPredicate(':method', 'GET')).toEqual({ singlePredicate: { input, valueMatch: { exact: 'GET' } } });
    expect(headerPredicate(':method', 'get', { ignoreCase: true })).toEqual({
      singlePredicate: { input, valueMatch: { exact: 'get', ignoreCase: true } },
    });
  });
});
