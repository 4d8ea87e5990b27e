import { describe, expect, it } from 'vitest';
import type { HTTPRouteRuleFilterRequestRedirect } from '../../../../src/resources/generated/types.ts';
import { httpRoute, onlyRoute, routeConditions, routesOf } from '../../gateway-api/route-fixtures.ts';

type RequestRedirect = HTTPRouteRuleFilterRequestRedirect;

function translate(...redirects: RequestRedirect[]) {
  const filters = redirects.map((requestRedirect) => ({ type: 'RequestRedirect' as const, requestRedirect }));
  const context = routesOf({ httpRoutes: [httpRoute('r', [{ filters }])] });
  return { redirect: onlyRoute(context).redirect, accepted: routeConditions(context).r?.[0]?.[0] };
}

describe('RequestRedirect', () => {
  it('carries what it names and the port of the listener', () => {
    const path = { type: 'ReplacePrefixMatch' as const, replacePrefixMatch: '/new' };
    expect(translate({ hostname: 'a.example.com', statusCode: 301, path }).redirect).toEqual({
      hostname: 'a.example.com',
      path: { fullReplace: null, prefixMatchReplace: '/new' },
      statusCode: 301,
      port: 80,
    });
  });

  it('goes to the port that it names, else to that of its scheme', () => {
    expect(translate({ scheme: 'https' }).redirect?.port).toBe(443);
    expect(translate({ scheme: 'http' }).redirect?.port).toBe(80);
    expect(translate({ scheme: 'https', port: 8443 }).redirect?.port).toBe(8443);
  });

  it('is one a rule: the first stays', () => {
    expect(translate({ hostname: 'a.example.com' }, { hostname: 'b.example.com' })).toEqual({
      redirect: { hostname: 'a.example.com', port: 80 },
      accepted: 'Accepted=False/UnsupportedValue',
    });
  });
});
