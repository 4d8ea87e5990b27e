import { routeMatchKey } from '../../translate/gateway-api/route/route-overlap.ts';
import type { HTTPRoute } from '../../translate/ir/route.ts';
import type { Origin } from '../../translate/provenance.ts';
import type { TranslateResult } from '../../translate/result.ts';

/** A match of a route that no request reaches, because an earlier one takes all of them. */
export interface ShadowedRoute {
  readonly hostname: string;
  /** The match that is never reached. */
  readonly loser: Origin;
  /** The one that wins. */
  readonly winner: Origin;
  /** True when both match the same; false when the winner takes every path. */
  readonly equal: boolean;
}

/** Walks the routes of each listener in Envoy's order once; matches that lose on every listener count, others are reached somewhere. */
export function shadowedRoutes({ xdsIR, provenance }: TranslateResult): readonly ShadowedRoute[] {
  const lost = new Map<string, ShadowedRoute>();
  const reached = new Set<string>();
  for (const { http = [] } of xdsIR.values()) {
    for (const { routes = [] } of http) {
      const first = new Map<string, Origin>();
      const catchAll = new Map<string, Origin>();
      for (const route of routes) {
        const [origin] = provenance.originsOf(route);
        if (!origin) continue;
        const key = routeMatchKey(route);
        const equal = first.get(key);
        const winner = equal ?? catchAll.get(route.hostname);
        if (!winner) reached.add(originKey(origin));
        else if (originKey(winner) !== originKey(origin)) {
          lost.set(originKey(origin), { hostname: route.hostname, loser: origin, winner, equal: equal !== undefined });
        }
        if (!equal) first.set(key, origin);
        if (takesAll(route) && !catchAll.has(route.hostname)) catchAll.set(route.hostname, origin);
      }
    }
  }
  return [...lost].flatMap(([key, shadowed]) => (reached.has(key) ? [] : [shadowed]));
}

function takesAll(route: HTTPRoute): boolean {
  const { pathMatch, headerMatches = [], queryParamMatches = [], cookieMatches = [], isHTTP2, traffic } = route;
  if (headerMatches.length + queryParamMatches.length + cookieMatches.length > 0 || isHTTP2) return false;
  if (traffic?.httpUpgrade?.some(({ type }) => type === 'CONNECT')) return false;
  if (pathMatch === undefined) return true;
  return pathMatch.prefix === '/' || /^\^?(\/?\.\*)\$?$/.test(pathMatch.safeRegex ?? '');
}

function originKey({ object, path }: Origin): string {
  const { namespace = '', name = '' } = object.metadata ?? {};
  return `${object.kind}/${namespace}/${name} ${path.join('.')}`;
}
