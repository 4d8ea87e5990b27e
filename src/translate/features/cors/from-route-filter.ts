import { formatDuration } from '../../../core/duration.ts';
import { originMatch } from '../../fields/origin-match.ts';
import { corsPreflightName } from '../../gateway-api/names.ts';
import type { HTTPRoute } from '../../ir/route.ts';
import type { RouteFilterHook } from '../from-api-hooks.ts';
import type { CORS } from './ir.ts';

/** The CORS filter (spec/gateway-api.md 9.4). */
export const corsFilter: RouteFilterHook = ({ filter }) => {
  const given = 'cors' in filter ? filter.cors : undefined;
  if (!given) return {};
  const { allowOrigins, allowMethods, allowHeaders, exposeHeaders, allowCredentials, maxAge = 0 } = given;
  const cors: CORS = {
    ...(allowOrigins?.length && { allowOrigins: allowOrigins.map(originMatch) }),
    ...(allowMethods?.length && { allowMethods }),
    ...(allowHeaders?.length && { allowHeaders }),
    ...(exposeHeaders?.length && { exposeHeaders }),
    maxAge: formatDuration(BigInt(maxAge) * 1_000_000_000n),
    ...(allowCredentials && { allowCredentials }),
  };
  return { fields: { cors } };
};

/**
 * A route that takes one method would not see the browser's preflight request, which comes as OPTIONS: a second route with the same match
 * but for the method takes it (spec/gateway-api.md 9.3).
 */
export function preflightRoute(route: HTTPRoute): HTTPRoute | undefined {
  const { cors, cookieMatches, headerMatches = [], pathMatch, queryParamMatches, metadata } = route;
  const method = headerMatches.find((match) => match.name === ':method')?.exact;
  if (!cors || cookieMatches || method === undefined || method === 'OPTIONS') return undefined;
  return {
    name: corsPreflightName(route.name),
    hostname: route.hostname,
    isHTTP2: route.isHTTP2,
    ...(pathMatch && { pathMatch }),
    headerMatches: [
      ...headerMatches.filter((match) => match.name !== ':method'),
      { name: ':method', exact: 'OPTIONS', distinct: false },
      { name: 'origin', safeRegex: '.*', distinct: false },
      { name: 'access-control-request-method', safeRegex: '.*', distinct: false },
    ],
    ...(queryParamMatches && { queryParamMatches }),
    cors,
    ...(metadata && { metadata }),
  };
}
