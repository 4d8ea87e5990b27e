import { refOf } from '../../core/resource-ref.ts';
import type { HTTPRouteRuleFilterRequestRedirect, HTTPRouteRuleMatch } from '../../resources/generated/types.ts';
import { defineCheck } from '../check.ts';
import { listenersOfRoute, type PlacedListener } from '../index/policy-listeners.ts';

/** A redirect that leads to itself. */
export const redirectLoop = defineCheck({
  code: 'EG0055',
  name: 'redirect-loop',
  severity: 'error',
  summary: 'A redirect leads back to itself',
  docs: {
    what: 'The location of a redirect is matched by the same rule: host, scheme, port and path stay within it.',
    why: 'Browsers give up after some rounds with "too many redirects".',
    example: `kind: HTTPRoute
spec:
  rules:
    - matches: [{ path: { value: / } }]
      filters:
        - type: RequestRedirect
          requestRedirect:
            path: { type: ReplacePrefixMatch, replacePrefixMatch: /app }   # /app is below / too`,
    fix: 'Let the redirect change scheme or host, attach the route to the listener that should redirect alone (sectionName), or match a path that the new one does not meet.',
  },
  *run(input) {
    for (const route of input.set.httpRoutes) {
      for (const [i, { filters = [], matches = [] }] of (route.spec.rules ?? []).entries()) {
        for (const [j, { requestRedirect }] of filters.entries()) {
          if (!requestRedirect) continue;
          const { hostnames = [] } = route.spec;
          const loops = listenersOfRoute(input, route).some((one) => staysOn(one, requestRedirect, hostnames));
          const anywhere = matches.length === 0 ? [{}] : matches;
          if (!loops || !anywhere.some((match) => meetsAgain(match, requestRedirect))) continue;
          yield {
            resource: refOf(route),
            path: ['spec', 'rules', i, 'filters', j, 'requestRedirect'],
            message: 'the redirect leads to a location that the same rule redirects again',
            hint: 'Change scheme or host, attach the route to the other listener alone, or narrow the match.',
          };
        }
      }
    }
  },
});

/** True when the location is served by the same listener under a hostname of the route. */
function staysOn(
  { listener }: PlacedListener,
  redirect: HTTPRouteRuleFilterRequestRedirect,
  hostnames: readonly string[],
): boolean {
  const own = listener.protocol === 'HTTPS' ? 'https' : 'http';
  const scheme = redirect.scheme ?? own;
  const port = redirect.port ?? (redirect.scheme ? (scheme === 'https' ? 443 : 80) : listener.port);
  if (scheme !== own || port !== listener.port) return false;
  return redirect.hostname === undefined || hostnames.length === 0 || hostnames.includes(redirect.hostname);
}

/** True when the path of the location meets the match again; other conditions of the match stay as they were. */
function meetsAgain({ path, ...rest }: HTTPRouteRuleMatch, redirect: HTTPRouteRuleFilterRequestRedirect): boolean {
  if (Object.keys(rest).length > 0) return false;
  const { type = 'PathPrefix', value = '/' } = path ?? {};
  const { replaceFullPath, replacePrefixMatch } = redirect.path ?? {};
  const prefix = value.endsWith('/') ? value : `${value}/`;
  const within = (to: string): boolean => `${to}/`.startsWith(prefix);
  if (replaceFullPath !== undefined)
    return type === 'Exact' ? replaceFullPath === value : type === 'PathPrefix' && within(replaceFullPath);
  if (replacePrefixMatch !== undefined) return type === 'PathPrefix' && within(replacePrefixMatch);
  return true;
}
