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

describe('URLRewrite', () => {
  it('replaces host and path', () => {
    expect(translate([core({ hostname: 'a.example.com', path: full })]).urlRewrite).toEqual({
      host: { name: 'a.example.com' },
      path: { fullReplace: '/new', prefixMatchReplace: null },
    });
    expect(
      translate([core({ path: { type: 'ReplacePrefixMatch', replacePrefixMatch: '' } })]).urlRewrite?.path,
    ).toEqual({
      fullReplace: null,
      prefixMatchReplace: '',
    });
  });

  it.each([
    { type: 'ReplaceFullPath' },
    { ...full, replacePrefixMatch: '/x' },
    { type: 'ReplaceFullPath', replacePrefixMatch: '/x' },
    { type: 'Nonsense', replaceFullPath: '/x' },
  ])('keeps the host when the path is %o', (path) => {
    const shown = translate([core({ hostname: 'a.example.com', path: path as typeof full })]);
    expect(shown).toEqual({ urlRewrite: { host: { name: 'a.example.com' } }, accepted: refused });
  });

  it.each(['10.0.0.1', 'A.example.com', `${'a'.repeat(64)}.com`])('refuses the host %s', (hostname) => {
    expect(translate([core({ hostname, path: full })])).toEqual({ urlRewrite: undefined, accepted: refused });
  });

  it('is one a rule', () => {
    const shown = translate([core({ hostname: 'a.example.com' }), core({ hostname: 'b.example.com' })]);
    expect(shown).toEqual({ urlRewrite: { host: { name: 'a.example.com' } }, accepted: refused });
  });
});

describe('the rewrites of an HTTPRouteFilter', () => {
  it('go by expressions, headers and backends', () => {
    expect(
      translate([extension('e0')], [{ path: regexPath('^/(.*)$'), hostname: { type: 'Header', header: 'h' } }]),
    ).toEqual({
      urlRewrite: {
        path: {
          fullReplace: null,
          prefixMatchReplace: null,
          regexMatchReplace: { pattern: '^/(.*)$', substitution: '\\1' },
        },
        host: { header: 'h' },
      },
      accepted: 'Accepted=True/Accepted',
    });
    expect(
      translate([extension('e0')], [{ hostname: { type: 'Backend' }, appendXForwardedHost: false }]).urlRewrite,
    ).toEqual({
      host: { backend: true },
      appendXForwardedHost: false,
    });
  });

  it('may leave the substitution of a path out', () => {
    const path = { type: 'ReplaceRegexMatch', replaceRegexMatch: { pattern: 'a' } } as ReturnType<typeof regexPath>;
    const shown = translate([extension('e0')], [{ path }]);
    expect(shown.urlRewrite?.path?.regexMatchReplace).toEqual({ pattern: 'a', substitution: '' });
  });

  it.each<HTTPRouteFilterURLRewrite>([
    { path: regexPath('') },
    { path: regexPath('a(?=b)') },
    { hostname: { type: 'Header' } },
    { hostname: { type: 'PathRegex' } },
    { hostname: { type: 'PathRegex', pathRegex: { pattern: '(', substitution: 'x' } } },
  ])('refuse %o', (urlRewrite) => {
    expect(translate([extension('e0')], [urlRewrite])).toEqual({ urlRewrite: undefined, accepted: refused });
  });

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
