import { describe, expect, it } from 'vitest';
import type { AuthorizationRule } from '../../../../src/translate/features/authorization/ir.ts';
import { toXds } from '../../../../src/translate/features/authorization/to-xds.ts';
import { chainScope, tcpListener } from '../../xds/xds-scopes.ts';
import { routeFilters } from '../filter-output.ts';

const filter = 'envoy.filters.http.rbac';
const rule = (fields: Partial<AuthorizationRule>): AuthorizationRule => ({
  name: 'r',
  action: 'Allow',
  principal: {},
  ...fields,
});
const matcherOf = (...rules: AuthorizationRule[]) => {
  const config = routeFilters(toXds, { security: { authorization: { defaultAction: 'Deny', rules } } });
  return typeof config === 'string' ? config : (config[filter] as { rbac: { matcher: unknown } }).rbac.matcher;
};
const predicateOf = (fields: Partial<AuthorizationRule>) => {
  const matcher = matcherOf(rule(fields));
  return typeof matcher === 'string'
    ? matcher
    : (matcher as { matcherList: { matchers: { predicate: unknown }[] } }).matcherList.matchers[0]?.predicate;
};
const path = (value: object) => predicateOf({ operation: { path: value as never } });
const cidr = { cidr: '10.0.0.0/8', maskLen: 8, isIPv6: false, distinct: false, invert: false };

describe('authorization', () => {
  it('denies what no rule allows', () => {
    expect(matcherOf()).toEqual({
      onNoMatch: {
        action: {
          name: 'default',
          typedConfig: { '@type': 'type.googleapis.com/envoy.config.rbac.v3.Action', name: 'DENY', action: 'DENY' },
        },
      },
    });
  });

  it.each([
    [{ value: '/' }, { prefix: '/' }],
    [{ value: '/a.b/' }, { safeRegex: { regex: '^/a\\.b(/.*|\\?.*|#.*|;.*|$)' } }],
    [{ type: 'Exact', value: '/a' }, { safeRegex: { regex: '^/a(\\?.*|#.*|;.*|$)' } }],
    [{ type: 'RegularExpression', value: '/x.*' }, { safeRegex: { regex: '/x.*' } }],
  ])('matches the path %j without query', (value, valueMatch) => {
    expect(path(value)).toMatchObject({ singlePredicate: { valueMatch } });
  });

  it('inverts paths', () => {
    expect(path({ value: '/', invert: true })).toMatchObject({
      notMatcher: { singlePredicate: { valueMatch: { prefix: '/' } } },
    });
  });

  it('asks for everything that a rule names, in order', () => {
    const predicate = predicateOf({
      operation: { methods: ['GET', 'PUT'] },
      cel: 'a == b',
      principal: {
        clientCIDRs: [cidr],
        jwt: { provider: 'idp', scopes: ['read'], claims: [{ name: 'a.b', values: ['x'], valueType: 'StringArray' }] },
        headers: [{ name: 'h', values: ['1', '2'] }],
      },
    });
    expect(predicate).toMatchObject({
      andMatcher: {
        predicate: [
          { orMatcher: { predicate: [{ singlePredicate: { valueMatch: { exact: 'GET', ignoreCase: true } } }, {}] } },
          { singlePredicate: { input: { name: 'client_ip' } } },
          { singlePredicate: { input: { name: 'cel' } } },
          { orMatcher: { predicate: [{ singlePredicate: { input: { name: 'scope' } } }, {}] } },
          {
            singlePredicate: {
              input: { typedConfig: { path: [{ key: 'idp' }, { key: 'a' }, { key: 'b' }] } },
              customMatch: { typedConfig: { value: { listMatch: { oneOf: { stringMatch: { exact: 'x' } } } } } },
            },
          },
          { orMatcher: { predicate: [{ singlePredicate: { valueMatch: { exact: '1' } } }, {}] } },
        ],
      },
    });
  });

  it('compares places by the internal headers', () => {
    const predicate = predicateOf({ principal: { clientIPGeoLocations: [{}, { country: 'CH', asn: 7 }] } });
    expect(predicate).toMatchObject({
      andMatcher: {
        predicate: [
          { singlePredicate: { valueMatch: { exact: 'CH', ignoreCase: true } } },
          { singlePredicate: { valueMatch: { exact: '7' } } },
        ],
      },
    });
  });

  it.each([
    [{ cel: 'a ==' }, 'character'],
    [{}, 'rule r'],
  ])('refuses the rule %j', (fields, problem) => {
    expect(matcherOf(rule(fields))).toContain(problem);
  });

  it('guards TCP routes by address', () => {
    const authorization = {
      defaultAction: 'Allow' as const,
      rules: [rule({ action: 'Deny', principal: { clientCIDRs: [cidr] } })],
    };
    const filters = toXds.networkFilters?.(chainScope(tcpListener(), { name: 't', authorization }));
    expect(filters?.ok && filters.value).toMatchObject([
      { stage: 'authorize', filter: { name: 'envoy.filters.network.rbac', typedConfig: { statPrefix: 'stats' } } },
    ]);
  });
});
