import { describe, expect, it } from 'vitest';
import { toXds } from '../../../../src/translate/features/global-rate-limit/to-xds.ts';
import type { RateLimitRule } from '../../../../src/translate/ir/rate-limit.ts';
import { httpRoute, httpScope } from '../../xds/xds-scopes.ts';
import { filtersFor, routeFilters } from '../filter-output.ts';

const filter = 'envoy.filters.http.ratelimit';
const limit = { requests: 3, unit: 'Minute' as const };
const route = (...rules: Partial<RateLimitRule>[]) => ({
  traffic: { rateLimit: { global: { rules: rules.map((rule) => ({ headerMatches: null, limit, ...rule })) } } },
});
const shared = { shared: true, name: 'ns/policy/rule/0' };

describe('global-rate-limit', () => {
  it('makes a filter for the listener and one for each shared domain', () => {
    expect(filtersFor(toXds, [route({}, shared)])).toMatchObject([
      { name: `${filter}/ns/policy`, typedConfig: { domain: 'ns/policy' } },
      { name: filter, typedConfig: { domain: 'web', enableXRatelimitHeaders: 'DRAFT_VERSION_03' } },
    ]);
    expect(filtersFor(toXds, [{}])).toEqual([]);
  });

  it('adds nothing to a manager that limits already', () => {
    const present = { name: filter, typedConfig: { '@type': 'x' } };
    const scope = { ...httpScope({ routes: [httpRoute(route({}))] }), presentFilters: [present] };
    expect(toXds.httpFilters?.(scope)).toEqual({ ok: true, value: [] });
  });

  it('counts rules without criteria by a catch-all key', () => {
    expect(routeFilters(toXds, route({}, shared))).toMatchObject({
      [filter]: {
        domain: 'web',
        rateLimits: [
          {
            actions: [
              { genericKey: { descriptorKey: 'r', descriptorValue: 'r' } },
              { genericKey: { descriptorKey: 'rule-0-match--1' } },
            ],
          },
        ],
      },
      [`${filter}/ns/policy`]: {
        rateLimits: [{ actions: [{ genericKey: { descriptorKey: 'ns/policy/rule/0' } }, {}] }],
      },
    });
  });

  it('numbers query parameters after headers and charges responses apart', () => {
    const rule = {
      headerMatches: [{ name: 'h', distinct: true }],
      queryParamMatches: [{ name: 'q', exact: '1', distinct: false, invert: true }],
      requestCost: { number: 0 },
      responseCost: { format: '%BYTES_SENT%' },
    };
    const actions = [
      { genericKey: { descriptorKey: 'r' } },
      { requestHeaders: { headerName: 'h', descriptorKey: 'rule-0-match-0' } },
      { queryParameterValueMatch: { descriptorKey: 'rule-0-match-1', expectMatch: false } },
    ];
    expect(routeFilters(toXds, route(rule))).toMatchObject({
      [filter]: {
        rateLimits: [
          { actions, hitsAddend: { number: '0' } },
          { actions, applyOnStreamDone: true, hitsAddend: { format: '%BYTES_SENT%' } },
        ],
      },
    });
  });
});
