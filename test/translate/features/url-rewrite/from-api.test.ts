import { describe, expect, it } from 'vitest';
import type {
  HTTPRouteFilterURLRewrite,
  HTTPRouteRuleFilter,
  HTTPRouteRuleFilterURLRewrite,
} from '../../../../src/resources/generated/types.ts';
import { httpRoute, onlyRoute, routeConditions, routeFilter, routesOf } from '../../gateway-api/route-fixtures.ts';

const refused = 'Accepted=False/UnsupportedValue';

/** Core filters as they are, rewrites of HTTPRouteFilters in the order of the names `e0`, `e1`. */
function translate(filters: HTTPRouteRuleFilter[], extensions: HTTPRouteFilterURLRewrite[] = []) {
  const context = routesOf({
    httpRoutes: [httpRoute('r', [{ filters, backendRefs: [{ name: 'web', port: 80 }] }])],
    httpRouteFilters: extensions.map((urlRewrite, i) => routeFilter(`e${i}`, { urlRewrite })),
  });
  return { urlRewrite: onlyRoute(context).urlRewrite, accepted: routeConditions(context).r?.[0]?.[0] };
}

const core = (urlRewrite: HTTPRouteRuleFilterURLRewrite): HTTPRouteRuleFilter => ({ type: 'URLRewrite', urlRewrite });
const extension = (name: string): HTTPRouteRuleFilter => ({
  type: 'ExtensionRef',
  extensionRef: { group: 'gateway.envoyproxy.io', kind: 'HTTPRouteFilter', name },
});
const full = { type: 'ReplaceFullPath', replaceFullPath: '/new' } as const;
const regexPath = (pattern: string) =>
  ({ type: 'ReplaceRegexMatch', replaceRegexMatch: { pattern, substitution: '\\1' } }) as const;

describe('URLRewrite and the rewrites of an HTTPRouteFilter', () => {
  it('share a request with the core filter only part by part', () => {
    expect(translate([core({ path: full }), extension('e0')], [{ hostname: { type: 'Backend' } }])).toMatchObject({
      urlRewrite: { path: { fullReplace: '/new' }, host: { backend: true } },
      accepted: 'Accepted=True/Accepted',
    });
    expect(translate([core({ path: full }), extension('e0')], [{ path: regexPath('a') }]).accepted).toBe(refused);
    expect(translate([extension('e0'), core({ path: full })], [{ path: regexPath('a') }]).accepted).toBe(refused);
    const twice = [{ path: regexPath('a') }, { hostname: { type: 'Backend' as const } }];
    expect(translate([extension('e0'), extension('e1')], twice).accepted).toBe(refused);
  });
});
