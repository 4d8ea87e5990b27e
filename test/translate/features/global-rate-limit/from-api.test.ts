import { describe, expect, it } from 'vitest';
import { globalRateLimit } from '../../../../src/translate/features/global-rate-limit/feature.ts';
import { backendPolicy } from '../../policies/fixtures.ts';
import { problemPaths, trafficInput, trafficOf } from '../traffic-input.ts';

const limit = { requests: 5, unit: 'Hour' } as const;
const limits = (...rules: object[]) => trafficOf(globalRateLimit, { rateLimit: { global: { rules } } });
const select = (selector: object) => limits({ clientSelectors: [selector], limit });
const first = (outcome: ReturnType<typeof limits>) => outcome.value?.rateLimit?.global?.rules?.[0];

describe('global rate limits', () => {
  it('gather the conditions of all selectors in one rule', () => {
    const outcome = limits({
      clientSelectors: [
        { headers: [{ name: 'x', value: 'y', invert: true }], path: { value: '/a.b/' } },
        { methods: [{ value: 'GET' }], sourceCIDR: { type: 'Distinct', value: '10.1.2.3/8' } },
        { queryParams: [{ name: 'q', type: 'RegularExpression', value: '^v' }] },
      ],
      limit: { ...limit, fromMetadata: { namespace: 'n', key: 'k' } },
      cost: {
        request: { from: 'Number', number: 0 },
        response: { from: 'Metadata', metadata: { namespace: 'n', key: 'k' } },
      },
      shared: true,
    });
    expect(first(outcome)).toEqual({
      headerMatches: [{ name: 'x', exact: 'y', invert: true, distinct: false }],
      methodMatches: [{ name: '', exact: 'GET', distinct: false }],
      pathMatch: { name: '', safeRegex: '^/a\\.b(/.*|\\?.*|#.*|;.*|$)', distinct: false },
      cidrMatch: { cidr: '10.0.0.0/8', maskLen: 8, isIPv6: false, distinct: true, invert: false },
      queryParamMatches: [{ name: 'q', safeRegex: '^v', distinct: false }],
      limit: { requests: 5, unit: 'Hour', fromMetadata: { namespace: 'n', key: 'k' } },
      requestCost: { number: 0 },
      responseCost: { format: '%DYNAMIC_METADATA(n:k)%' },
      shared: true,
      name: 'default/policy/rule/0',
    });
  });

  it('match everything below the root as a prefix', () => {
    expect(first(select({ path: { value: '/' } }))?.pathMatch).toEqual({ name: '', prefix: '/', distinct: false });
    expect(first(select({ path: { type: 'Exact', value: '/a' } }))?.pathMatch?.exact).toBe('/a');
  });

  it.each([
    [{}, ''],
    [{ headers: [{ name: 'x' }] }, '.headers.0'],
    [{ headers: [{ name: 'x', type: 'Distinct', invert: true }] }, '.headers.0'],
    [{ headers: [{ name: 'x', type: 'RegularExpression', value: '(?=a)' }] }, '.headers.0'],
    [{ path: { type: 'RegularExpression', value: '(' } }, '.path'],
    [{ sourceCIDR: { value: '10.0.0.0' } }, '.sourceCIDR.value'],
    [{ queryParams: [{ name: '', value: 'v' }] }, '.queryParams.0'],
    [{ queryParams: [{ name: 'q', value: '' }] }, '.queryParams.0'],
  ])('refuse the selector %o', (selector, path) => {
    expect(problemPaths(select(selector))).toEqual([`spec.rateLimit.global.rules.0.clientSelectors.0${path}`]);
  });

  it('need the rate limit service', () => {
    const spec = { rateLimit: { global: { rules: [{ limit }] } } };
    const outcome = trafficOf(globalRateLimit, spec, { options: { globalRateLimitEnabled: false } });
    expect(outcome.value).toBeUndefined();
    expect(problemPaths(outcome)).toEqual(['spec.rateLimit.global']);
  });

  it('merge as built rules, which keep the names of their policies', () => {
    const policy = (name: string) => backendPolicy(name, { rateLimit: { global: { rules: [{ limit }] } } });
    const input = (type: 'StrategicMerge' | 'JSONMerge') => ({
      ...trafficInput(policy('own').spec),
      merged: { parent: policy('parent'), own: policy('own'), type },
    });
    const names = (type: 'StrategicMerge' | 'JSONMerge') =>
      globalRateLimit.fromApi?.traffic?.traffic?.(input(type)).value?.rateLimit?.global?.rules?.map((r) => r.name);
    expect(names('StrategicMerge')).toEqual(['default/own/rule/0', 'default/parent/rule/0']);
    expect(names('JSONMerge')).toEqual(['default/own/rule/0']);
  });
});
