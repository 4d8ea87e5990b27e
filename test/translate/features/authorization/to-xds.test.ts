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

  it('asks for what a rule names', () => {
    expect(predicateOf({ principal: { headers: [{ name: 'h', values: ['1'] }] } })).toMatchObject({
      singlePredicate: { valueMatch: { exact: '1' } },
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
