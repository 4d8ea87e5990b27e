import type { RouteContext, TranslateContext } from '../../gateway-api/contexts.ts';
import type { HTTPListenerDraft, TCPListenerDraft, XdsDraft } from '../../gateway-api/ir-drafts.ts';
import { keyOf } from '../../gateway-api/resource-index.ts';
import type { HTTPRoute, TCPRoute } from '../../ir/route.ts';
import type { Provenance } from '../../provenance.ts';

type UDPListenerDraft = XdsDraft['udp'][number];

/** Places of the IR routes that were made from one route object: by listener, the positions in its list. */
export type IRRoutePlaces<Listener> = ReadonlyMap<Listener, readonly number[]>;

/**
 * Finds the IR routes of a route object without walking all of them. Positions stay valid through the policy stages, which
 * replace routes but add, drop and move none.
 */
export interface IRRouteIndex {
  readonly http: (route: RouteContext) => IRRoutePlaces<HTTPListenerDraft>;
  readonly tcp: (route: RouteContext) => IRRoutePlaces<TCPListenerDraft>;
  readonly udp: (route: RouteContext) => readonly UDPListenerDraft[];
}

/** Indexes the IR as it is now by the prefix `<kind>/<namespace>/<name>/` of names (spec/policies.md 0.3). */
export function indexIRRoutes({ xds }: Pick<TranslateContext, 'xds'>): IRRouteIndex {
  const http = new Map<string, Map<HTTPListenerDraft, number[]>>();
  const tcp = new Map<string, Map<TCPListenerDraft, number[]>>();
  const udp = new Map<string, UDPListenerDraft[]>();
  for (const ir of xds.values()) {
    for (const listener of ir.http) {
      for (const [position, route] of listener.routes.entries()) place(http, prefixOf(route.name), listener, position);
    }
    for (const listener of ir.tcp) {
      for (const [position, route] of listener.routes.entries())
        place(tcp, prefixOf(route.destination?.name), listener, position);
    }
    for (const listener of ir.udp) {
      const key = prefixOf(listener.route?.destination?.name);
      udp.set(key, [...(udp.get(key) ?? []), listener]);
    }
  }
  return {
    http: (route) => http.get(routeKey(route)) ?? new Map(),
    tcp: (route) => tcp.get(routeKey(route)) ?? new Map(),
    udp: (route) => udp.get(routeKey(route)) ?? [],
  };
}

/** Replaces routes of a listener by position; `change` gives undefined for routes that stay as they are. */
export function replaceRoutes<Route extends HTTPRoute | TCPRoute>(
  routes: Route[],
  positions: Iterable<number>,
  provenance: Provenance,
  change: (route: Route) => Route | undefined,
): void {
  for (const position of positions) {
    const route = routes[position];
    const changed = route && change(route);
    if (route && changed) routes[position] = provenance.inherit(changed, route);
  }
}

function routeKey({ kind, route }: RouteContext): string {
  return `${kind.toLowerCase()}/${keyOf(route)}`;
}

/** The first three segments of a name. */
function prefixOf(name: string | undefined): string {
  if (name === undefined) return '';
  let end = -1;
  for (let segment = 0; segment < 3; segment++) {
    end = name.indexOf('/', end + 1);
    if (end < 0) return name;
  }
  return name.slice(0, end);
}

function place<Listener>(
  index: Map<string, Map<Listener, number[]>>,
  key: string,
  listener: Listener,
  position: number,
): void {
  const places = index.get(key) ?? new Map<Listener, number[]>();
  index.set(key, places);
  const positions = places.get(listener);
  if (positions) positions.push(position);
  else places.set(listener, [position]);
}
