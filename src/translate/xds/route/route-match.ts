import type { StringMatch } from '../../ir/match.ts';
import type { HTTPRoute } from '../../ir/route.ts';
import { stringMatcher } from '../message/string-matcher.ts';
import { type Message, withoutDefaults } from '../messages.ts';

/** The match of a route; `pathMatch` replaces the path part, for CONNECT requests (spec/xds-routes-clusters.md C.2). */
export function routeMatch(route: HTTPRoute, pathMatch: Message | undefined): Message {
  const named = (match: StringMatch): Message => ({ name: match.name, stringMatch: stringMatcher(match) });
  return {
    ...(pathMatch ?? pathSpecifier(route.pathMatch)),
    ...withoutDefaults({
      headers: route.headerMatches?.map(named),
      queryParameters: route.queryParamMatches?.map(named),
      cookies: route.cookieMatches?.map((match) => ({
        ...named(match),
        ...withoutDefaults({ invertMatch: match.invert }),
      })),
    }),
  };
}

/** Prefixes match whole path segments, except for the root, which matches everything. */
function pathSpecifier(match: StringMatch | undefined): Message {
  if (!match) return { prefix: '/' };
  if (match.exact != null) return { path: match.exact };
  if (match.prefix != null) {
    if (match.prefix === '/') return { prefix: '/' };
    return { pathSeparatedPrefix: match.prefix.replace(/\/$/, '') };
  }
  return match.safeRegex != null ? { safeRegex: { regex: match.safeRegex } } : { prefix: '/' };
}
