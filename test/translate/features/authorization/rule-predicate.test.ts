import { describe, expect, it } from 'vitest';
import type { AuthorizationRule } from '../../../../src/translate/features/authorization/ir.ts';
import {
  httpRulePredicate,
  tcpRulePredicate,
} from '../../../../src/translate/features/authorization/rule-predicate.ts';
import { headerPredicate } from '../../../../src/translate/xds/matcher/predicate.ts';

const rule = (fields: Partial<AuthorizationRule>): AuthorizationRule => ({
  name: 'r',
  action: 'Allow',
  principal: {},
  ...fields,
});
const predicateOf = (fields: Partial<AuthorizationRule>) => {
  const predicate = httpRulePredicate(rule(fields));
  return predicate.ok ? predicate.value : predicate.error;
};
const path = (value: object) => predicateOf({ operation: { path: value as never } });
const range = (cidr: string, maskLen: number) => ({ cidr, maskLen, isIPv6: false, distinct: false, invert: false });

describe('the predicate of a rule', () => {
  it('is absent when the rule asks for nothing', () => {
    expect(predicateOf({})).toBeUndefined();
    expect(predicateOf({ operation: { methods: [] }, principal: { headers: [], clientIPGeoLocations: [{}] } })).toBe(
      undefined,
    );
  });

  it('stands alone when there is one', () => {
    expect(predicateOf({ principal: { headers: [{ name: 'h', values: ['Yes'] }] } })).toEqual(
      headerPredicate('h', 'Yes'),
    );
  });

  it.each([
    [{ value: '/' }, { prefix: '/' }],
    [{ type: 'PathPrefix', value: '/a.b/' }, { safeRegex: { regex: '^/a\\.b(/.*|\\?.*|#.*|;.*|$)' } }],
    [{ type: 'Exact', value: '/a' }, { safeRegex: { regex: '^/a(\\?.*|#.*|;.*|$)' } }],
    [{ type: 'RegularExpression', value: '/x.*' }, { safeRegex: { regex: '/x.*' } }],
  ])('matches the path %j without query', (value, valueMatch) => {
    const input = { name: 'http_header', typedConfig: { headerName: ':path' } };
    expect(path(value)).toMatchObject({ singlePredicate: { input, valueMatch } });
  });

  it('inverts paths', () => {
    expect(path({ value: '/', invert: true })).toMatchObject({
      notMatcher: { singlePredicate: { valueMatch: { prefix: '/' } } },
    });
  });

  it('asks for everything that a rule names, in order', () => {
    const predicate = predicateOf({
      operation: { methods: ['GET', 'PUT'], path: { value: '/p' } },
      cel: 'a == b',
      principal: {
        clientCIDRs: [range('10.0.0.0/8', 8), range('192.0.2.0/24', 24)],
        clientIPGeoLocations: [{ city: 'Bern' }],
        jwt: { provider: 'idp', scopes: ['read'], claims: [{ name: 'a.b', values: ['x'] }] },
        headers: [{ name: 'h', values: ['1', '2'] }],
      },
    });
    expect(predicate).toMatchObject({
      andMatcher: {
        predicate: [
          { orMatcher: { predicate: [headerPredicate(':method', 'GET', { ignoreCase: true }), {}] } },
          { singlePredicate: { input: { typedConfig: { headerName: ':path' } } } },
          { singlePredicate: { input: { name: 'client_ip' } } },
          { singlePredicate: { input: { typedConfig: { headerName: 'x-eg-internal-geoip-city' } } } },
          { singlePredicate: { input: { name: 'cel' }, customMatch: { name: 'cel_matcher' } } },
          { orMatcher: { predicate: [{ singlePredicate: { input: { name: 'scope' } } }, {}] } },
          { singlePredicate: { input: { name: 'claim' } } },
          { orMatcher: { predicate: [headerPredicate('h', '1'), headerPredicate('h', '2')] } },
        ],
      },
    });
  });

  it('compares places by the internal headers: texts in any case, numbers and switches as they are', () => {
    const places = [{}, { country: 'CH', asn: 7 }, { anonymous: { isVPN: false } }];
    const header = (name: string) => `x-eg-internal-geoip-${name}`;
    expect(predicateOf({ principal: { clientIPGeoLocations: places } })).toEqual({
      orMatcher: {
        predicate: [
          {
            andMatcher: {
              predicate: [
                headerPredicate(header('country'), 'CH', { ignoreCase: true }),
                headerPredicate(header('asn'), '7'),
              ],
            },
          },
          headerPredicate(header('anon-vpn'), 'false'),
        ],
      },
    });
  });

  it('refuses a broken expression', () => {
    expect(httpRulePredicate(rule({ cel: 'a ==' }))).toMatchObject({ ok: false });
  });
});

it('knows nothing but addresses of connections', () => {
  const clientCIDRs = [range('10.0.0.0/8', 8), range('192.0.2.0/24', 24)];
  const headers = [{ name: 'h', values: ['1'] }];
  expect(tcpRulePredicate(rule({ cel: 'a ==', principal: { headers } }))).toEqual({ ok: true, value: undefined });
  expect(tcpRulePredicate(rule({ principal: { clientCIDRs, headers } }))).toMatchObject({
    value: {
      singlePredicate: {
        customMatch: {
          typedConfig: {
            cidrRanges: [
              { addressPrefix: '10.0.0.0', prefixLen: 8 },
              { addressPrefix: '192.0.2.0', prefixLen: 24 },
            ],
          },
        },
      },
    },
  });
});
