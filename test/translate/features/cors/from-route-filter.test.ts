import { describe, expect, it } from 'vitest';
import type { HTTPRouteRule, HTTPRouteRuleFilterCORS } from '../../../../src/resources/generated/types.ts';
import { httpRoute, irRoutes, routeFilter, routesOf } from '../../gateway-api/route-fixtures.ts';

function translate(cors: HTTPRouteRuleFilterCORS, rule: HTTPRouteRule = {}) {
  const filters = [{ type: 'CORS' as const, cors }, ...(rule.filters ?? [])];
  const backendRefs = [{ name: 'web', port: 80 }];
  const context = routesOf({
    httpRoutes: [httpRoute('r', [{ ...rule, filters, backendRefs }])],
    httpRouteFilters: [routeFilter('cookie', { matches: [{ cookies: [{ name: 'c', value: 'x' }] }] })],
  });
  return irRoutes(context);
}

describe('the CORS filter', () => {
  it('matches origins exactly or by their stars', () => {
    const [route] = translate({ allowOrigins: ['https://a.example.com', 'https://*.example.com'], maxAge: 90 });
    expect(route?.cors).toEqual({
      allowOrigins: [
        { name: '', exact: 'https://a.example.com', distinct: false },
        { name: '', safeRegex: 'https://.*\\.example\\.com', distinct: false },
      ],
      maxAge: '1m30s',
    });
  });

  it('always has an age, and credentials only when allowed', () => {
    expect(translate({ allowCredentials: false })[0]?.cors).toEqual({ maxAge: '0s' });
    expect(translate({ allowCredentials: true })[0]?.cors).toEqual({ maxAge: '0s', allowCredentials: true });
  });

  it('takes the preflight requests of routes for one method', () => {
    const match = { method: 'GET' as const, path: { value: '/a' }, headers: [{ name: 'h', value: 'x' }] };
    const [route, preflight, ...more] = translate({}, { matches: [match] });
    expect(more).toEqual([]);
    expect(preflight).toMatchObject({
      name: 'httproute/app/r/rule/0/match/0/cors-preflight/*',
      pathMatch: { prefix: '/a' },
      cors: { maxAge: '0s' },
      destination: { name: route?.destination?.name },
    });
    expect(preflight?.headerMatches?.map((m) => [m.name, m.exact ?? m.safeRegex])).toEqual([
      ['h', 'x'],
      [':method', 'OPTIONS'],
      ['origin', '.*'],
      ['access-control-request-method', '.*'],
    ]);
  });

  it('needs no second route for OPTIONS, for all methods or beside cookies', () => {
    expect(translate({}, { matches: [{ method: 'OPTIONS' }] })).toHaveLength(1);
    expect(translate({}, { matches: [{ path: { value: '/a' } }] })).toHaveLength(1);
    const extensionRef = { group: 'gateway.envoyproxy.io', kind: 'HTTPRouteFilter', name: 'cookie' };
    expect(
      translate({}, { matches: [{ method: 'GET' }], filters: [{ type: 'ExtensionRef', extensionRef }] }),
    ).toHaveLength(1);
  });
});
