import { describe, expect, it } from 'vitest';
import type { RateLimitRule } from '../../../../../src/resources/generated/types.ts';
import { fieldReader } from '../../../../../src/translate/fields/field-reader.ts';
import { rateLimitRule } from '../../../../../src/translate/policies/backend-traffic-policy/rate-limit/rate-limit-rule.ts';
import { backendPolicy } from '../../fixtures.ts';

function read(spec: RateLimitRule) {
  const reader = fieldReader('spec', 'rateLimit');
  const rule = rateLimitRule(spec, 4, 'global', backendPolicy('p', {}), reader);
  return { rule, problems: reader.problems.map(({ path }) => path?.join('.')) };
}
const limit = { requests: 5, unit: 'Hour' } as const;

describe('rateLimitRule', () => {
  it('is named after the policy and its place in the list', () => {
    expect(read({ limit })).toEqual({
      rule: { headerMatches: [], limit, name: 'default/p/rule/4' },
      problems: [],
    });
  });

  it('copies its switches, also those that are off', () => {
    const { rule } = read({ limit, shared: false, shadowMode: true, xRateLimitHeaders: 'Off' });
    expect(rule).toMatchObject({ shared: false, shadowMode: true, xRateLimitOption: 'Off' });
  });

  it('reads a limit from metadata', () => {
    const fromMetadata = { namespace: 'ns', key: 'k' };
    expect(read({ limit: { ...limit, fromMetadata } }).rule.limit).toEqual({ ...limit, fromMetadata });
  });

  it('reads costs as numbers or from metadata', () => {
    const request = { from: 'Number', number: 0 } as const;
    const response = { from: 'Metadata', metadata: { namespace: 'ns', key: 'k' } } as const;
    expect(read({ limit, cost: { request, response } }).rule).toMatchObject({
      requestCost: { number: 0 },
      responseCost: { format: '%DYNAMIC_METADATA(ns:k)%' },
    });
    expect(read({ limit, cost: { request: { from: 'Number' } } }).rule).not.toHaveProperty('requestCost');
  });

  it('counts the requests that its selectors mean, and tells where they are wrong', () => {
    const headers = [{ name: 'a', value: '1' }];
    const { rule, problems } = read({ limit, clientSelectors: [{ headers }, {}] });
    expect(rule.headerMatches).toEqual([{ name: 'a', exact: '1', distinct: false }]);
    expect(problems).toEqual(['spec.rateLimit.global.rules.4.clientSelectors.1']);
  });
});
