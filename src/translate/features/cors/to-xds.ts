import { parseDuration } from '../../../core/duration.ts';
import { ok } from '../../../core/result.ts';
import type { HTTPRoute } from '../../ir/route.ts';
import { stringMatcher } from '../../xds/message/string-matcher.ts';
import { type Any, any, withoutDefaults } from '../../xds/messages.ts';
import { filterOfFirstRoute } from '../../xds/route-filters.ts';
import type { ToXdsHooks } from '../to-xds-hooks.ts';
import type { CORS } from './ir.ts';

const filterType = 'envoy.filters.http.cors';

/** Cross-origin rules of routes; those of the route's own filter win over a policy's (spec/xds-filters.md E.3). */
export const toXds: ToXdsHooks = {
  filterTypes: [filterType],
  httpFilters: ({ listener }) =>
    filterOfFirstRoute(listener, corsOf, () => ({
      name: filterType,
      typedConfig: any('envoy.extensions.filters.http.cors.v3.Cors'),
    })),
  route: ({ route }) => {
    const cors = corsOf(route);
    return ok(cors ? { typedPerFilterConfig: { [filterType]: corsPolicy(cors) } } : {});
  },
};

function corsOf(route: HTTPRoute): CORS | undefined {
  return route.cors ?? route.security?.cors;
}

function corsPolicy(cors: CORS): Any {
  return any('envoy.extensions.filters.http.cors.v3.CorsPolicy', {
    ...withoutDefaults({
      allowOriginStringMatch: (cors.allowOrigins ?? []).map(stringMatcher),
      allowMethods: anyOrList(cors.allowMethods),
      allowHeaders: anyOrList(cors.allowHeaders),
      exposeHeaders: cors.exposeHeaders?.join(', '),
      maxAge: cors.maxAge == null ? undefined : wholeSeconds(cors.maxAge),
    }),
    allowCredentials: cors.allowCredentials ?? false,
    forwardNotMatchingPreflights: false,
  });
}

/** One wildcard makes the rest of the list meaningless. */
function anyOrList(values: readonly string[] | undefined): string | undefined {
  return values?.includes('*') ? '*' : values?.join(', ');
}

function wholeSeconds(duration: string): string | undefined {
  const parsed = parseDuration(duration);
  return parsed.ok ? (parsed.value / 1_000_000_000n).toString() : undefined;
}
