import { describe, expect, it } from 'vitest';
import { toXds } from '../../../../src/translate/features/local-rate-limit/to-xds.ts';
import type { RateLimitRule } from '../../../../src/translate/ir/rate-limit.ts';
import { routeFilters } from '../filter-output.ts';

const filter = 'envoy.filters.http.local_ratelimit';
const limit = { requests: 3, unit: 'Minute' as const };
const traffic = (rules: readonly Partial<RateLimitRule>[], fields: object = {}) => ({
  rateLimit: {
    local: { default: limit, rules: rules.map((rule) => ({ headerMatches: null, limit, ...rule })), ...fields },
  },
});

describe('local-rate-limit', () => {
  it('counts each method of a rule for itself', () => {
    const match = (exact: string) => ({ name: 'm', exact, distinct: false });
    expect(routeFilters(toXds, { traffic: traffic([{ methodMatches: [match('GET'), match('PUT')] }]) })).toMatchObject({
      [filter]: {
        tokenBucket: { maxTokens: 3, tokensPerFill: 3, fillInterval: '60s' },
        rateLimits: [
          { actions: [{ headerValueMatch: { descriptorKey: 'rule-0-method', headers: [{ name: ':method' }] } }] },
          { actions: [{ headerValueMatch: { headers: [{ stringMatch: { exact: 'PUT' } }] } }] },
        ],
        descriptors: [{ entries: [{ key: 'rule-0-method', value: 'rule-0-method' }] }, {}],
      },
    });
  });

  it('gives each address of a distinct range a bucket of its own', () => {
    const cidrMatch = { cidr: '10.0.0.0/8', maskLen: 8, isIPv6: false, distinct: true, invert: true };
    expect(routeFilters(toXds, { traffic: traffic([{}, { cidrMatch }]) })).toMatchObject({
      [filter]: {
        descriptors: [
          {},
          {
            entries: [
              { key: 'rule-1-masked-remote-address', value: 'invert:10.0.0.0/8' },
              { key: 'rule-1-remote-address' },
            ],
          },
        ],
      },
    });
  });

  it('shows the limits unless they are switched off', () => {
    const shown = { [filter]: { enableXRatelimitHeaders: 'DRAFT_VERSION_03' } };
    expect(routeFilters(toXds, { traffic: traffic([]) })).toMatchObject(shown);
    expect(routeFilters(toXds, { traffic: traffic([], { defaultXRateLimitOption: 'Off' }) })).not.toMatchObject(shown);
    const listener = { headers: { disableRateLimitHeaders: true } as never };
    expect(routeFilters(toXds, { traffic: traffic([]) }, listener)).not.toMatchObject(shown);
  });

  it('leaves redirects alone', () => {
    expect(routeFilters(toXds, { traffic: traffic([]), redirect: {} })).toEqual({});
  });
});
