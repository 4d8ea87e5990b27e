import { describe, expect, it } from 'vitest';
import type { RateLimitRule } from '../../../../src/translate/ir/rate-limit.ts';
import { globalRateLimits, xRateLimitOption } from '../../../../src/translate/xds/rate-limit/global-rate-limits.ts';
import { rateLimitRule } from './rate-limit-rule.ts';

const limits = (rule: Partial<RateLimitRule>, index = 0) =>
  globalRateLimits({ rule: rateLimitRule(rule), index, domain: 'd', key: 'route' });
const generic = (key: string) => ({ genericKey: { descriptorKey: key, descriptorValue: key } });
const method = (name: string) => ({ name: '', exact: name, distinct: false });

describe('globalRateLimits', () => {
  it('counts all requests of the route when a rule looks at nothing', () => {
    expect(limits({}, 2)).toEqual([{ actions: [generic('route'), generic('rule-2-match--1')] }]);
  });

  it('puts what the rule looks at below the route', () => {
    const [limit] = limits({
      headerMatches: [{ name: 'x', distinct: true }],
      cidrMatch: { cidr: '10.0.0.0/8', maskLen: 8, isIPv6: false, distinct: true, invert: false },
    });
    expect(limit?.actions).toMatchObject([
      generic('route'),
      { requestHeaders: { headerName: 'x', descriptorKey: 'rule-0-match-0' } },
      { remoteAddressMatch: { descriptorKey: 'masked_remote_address' } },
      { remoteAddressMatch: { descriptorKey: 'remote_address' } },
    ]);
  });

  it('has an element for each method', () => {
    const elements = limits({ methodMatches: [method('GET'), method('PUT')] });
    const methods = elements.map(({ actions }) => JSON.stringify(actions).match(/"exact":"(\w+)"/)?.[1]);
    expect(methods).toEqual(['GET', 'PUT']);
  });

  it('counts costs of requests at once and those of responses at their end', () => {
    const [request, response, ...others] = limits({
      requestCost: { number: 0 },
      responseCost: { format: '%BYTES_SENT%' },
      xRateLimitOption: 'Off',
    });
    expect(request).toMatchObject({ hitsAddend: { number: '0' }, xRatelimitOption: 'OFF' });
    expect(request).not.toHaveProperty('applyOnStreamDone');
    expect(response).toEqual({
      actions: request?.actions,
      xRatelimitOption: 'OFF',
      applyOnStreamDone: true,
      hitsAddend: { format: '%BYTES_SENT%' },
    });
    expect(others).toEqual([]);
  });

  it('takes the limit from metadata where the rule says so', () => {
    const fromMetadata = { namespace: 'n', key: 'k' };
    const [limit] = limits({ limit: { requests: 1, unit: 'Hour', fromMetadata } });
    expect(limit?.limit).toEqual({ dynamicMetadata: { metadataKey: { key: 'n', path: [{ key: 'k' }] } } });
    expect(limits({ limit: { requests: 1, unit: 'Hour' } })[0]).not.toHaveProperty('limit');
  });
});

it.each([
  ['Off', { xRatelimitOption: 'OFF' }],
  ['DraftVersion03', { xRatelimitOption: 'DRAFT_VERSION_03' }],
  [undefined, {}],
] as const)('writes the option %s as %j', (option, expected) => {
  expect(xRateLimitOption(option)).toEqual(expected);
});
