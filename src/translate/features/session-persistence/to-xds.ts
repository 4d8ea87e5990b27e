import { toProtoDuration } from '../../../core/duration.ts';
import { ok } from '../../../core/result.ts';
import type { HTTPRoute } from '../../ir/route.ts';
import { any, type TypedExtension, withoutDefaults, withoutUndefined } from '../../xds/messages.ts';
import { filterOfFirstRoute } from '../../xds/route-filters.ts';
import type { ToXdsHooks } from '../to-xds-hooks.ts';
import type { SessionPersistence } from './ir.ts';

const filterType = 'envoy.filters.http.stateful_session';
const typePackage = 'envoy.extensions.filters.http.stateful_session.v3';

/** Sessions of routes; the filter is disabled where no route asks for them (spec/xds-filters.md E.13). */
export const toXds: ToXdsHooks = {
  filterTypes: [filterType],
  httpFilters: ({ listener }) =>
    filterOfFirstRoute(
      listener,
      (route) => route.sessionPersistence,
      (persistence, route) => ({
        name: filterType,
        typedConfig: any(`${typePackage}.StatefulSession`, { sessionState: sessionState(persistence, route) }),
        disabled: true,
      }),
    ),
  route: ({ route }) => {
    if (!route.sessionPersistence) return ok({});
    const statefulSession = { sessionState: sessionState(route.sessionPersistence, route) };
    const config = any(`${typePackage}.StatefulSessionPerRoute`, { statefulSession });
    return ok({ typedPerFilterConfig: { [filterType]: config } });
  },
};

function sessionState({ cookie, header }: SessionPersistence, route: HTTPRoute): TypedExtension {
  if (cookie) {
    const { name, ttl } = cookie;
    return {
      name: 'envoy.http.stateful_session.cookie',
      typedConfig: any('envoy.extensions.http.stateful_session.cookie.v3.CookieBasedSessionState', {
        cookie: {
          ...withoutDefaults({ name, path: cookiePath(route) }),
          ...withoutUndefined({ ttl: toProtoDuration(ttl) }),
        },
      }),
    };
  }
  return {
    name: 'envoy.http.stateful_session.header',
    typedConfig: any('envoy.extensions.http.stateful_session.header.v3.HeaderBasedSessionState', {
      name: header?.name ?? '',
    }),
  };
}

/** The path that the browser sends the cookie to: of a regular expression, what comes before its first wildcard segment. */
function cookiePath({ pathMatch }: HTTPRoute): string {
  if (!pathMatch) return '/';
  const literal = pathMatch.exact ?? pathMatch.prefix;
  if (literal != null) return literal;
  const segments = (pathMatch.safeRegex ?? '').split('/');
  const wildcard = segments.findIndex((segment) => segment.includes('*'));
  return (wildcard < 0 ? segments : segments.slice(0, wildcard)).join('/');
}
