import type { JsonValue } from '../../../core/json.ts';
import type { Result } from '../../../core/result.ts';
import type { ListenerScope, RouteScope } from '../../features/to-xds-hooks.ts';
import type { HTTPRoute } from '../../ir/route.ts';
import type { RouteConfigDraft } from '../drafts.ts';
import { extendRoute, extendVirtualHost } from '../extension/extension-hooks.ts';
import { neededGeoFields } from '../geoip-headers.ts';
import { envoyMetadata } from '../message/envoy-metadata.ts';
import { mergeMessages } from '../message/merge-messages.ts';
import { type Message, withoutUndefined } from '../messages.ts';
import { virtualHostName } from '../names.ts';
import type { XdsTranslation } from '../translation.ts';
import { type BuiltRoute, buildRoute } from './http-route.ts';
import { addRouteClusters } from './route-clusters.ts';

/**
 * Adds the virtual hosts of a listener, one for each hostname in the order of its routes, with the routes and their
 * clusters (spec/xds.md A.5). A route that cannot be built is left out; its virtual host stays.
 */
export function addVirtualHosts(t: XdsTranslation, scope: ListenerScope, config: RouteConfigDraft): void {
  const routesByHost = new Map<string, Message[]>();
  const shared = routeSurroundings(t, scope);
  for (const route of scope.listener.routes ?? []) {
    const hostname = route.hostname ?? '';
    let routes = routesByHost.get(hostname);
    if (!routes) {
      routes = [];
      routesByHost.set(hostname, routes);
    }
    const piece = routePiece(t, shared, route);
    const message = routeMessage(t, piece, route);
    if (!message) continue;
    routes.push(message);
    addRouteClusters(t, piece.scope, route);
  }
  config.fields = t
    .hooks('routeConfiguration')
    .reduce((fields, { run }) => mergeMessages(fields, run(scope)), config.fields);
  for (const [hostname, routes] of routesByHost) {
    const virtualHost = extendVirtualHost(t, buildVirtualHost(t, scope, hostname, routes));
    config.virtualHosts.push(t.provenance.inherit(virtualHost, scope.listener));
  }
}

function buildVirtualHost(
  t: XdsTranslation,
  scope: ListenerScope,
  hostname: string,
  routes: readonly Message[],
): Message {
  const base = withoutUndefined({
    name: virtualHostName(scope.listener, hostname, t.scope.options),
    domains: [hostname],
    metadata: envoyMetadata(scope.listener.metadata),
    routes: routes.length > 0 ? routes : undefined,
  });
  return t
    .hooks('virtualHost')
    .reduce<Message>((fields, { run }) => mergeMessages(fields, run({ ...scope, hostname })), base);
}

type RouteSurroundings = Omit<RouteScope, 'route' | 'forwards'>;

/** What the routes of a listener share; one object in every translation in which it is the same. */
function routeSurroundings(t: XdsTranslation, { listener, quic }: ListenerScope): RouteSurroundings {
  const { routes, ...settings } = listener;
  const geoHeaders = neededGeoFields(listener).map(({ header }) => header);
  const surroundings = { ...t.pieceScope, listener: settings, quic, geoHeaders };
  return t.recall(`listener ${listener.name}`, surroundings, () => surroundings);
}

/** A route as it was built, and from what: features see the IR node of the translation that built it, which says the same. */
interface RoutePiece {
  readonly scope: RouteScope;
  readonly built: Result<BuiltRoute, string>;
}

function routePiece(t: XdsTranslation, shared: RouteSurroundings, route: HTTPRoute): RoutePiece {
  return t.recall(`route ${shared.listener.name} ${route.name}`, { shared, route }, () => {
    const scope = { ...shared, route, forwards: !route.directResponse && !route.redirect };
    return { scope, built: buildRoute(t, scope) };
  });
}

/** The message of a route; a route that could not be built is reported. */
function routeMessage(t: XdsTranslation, { built }: RoutePiece, route: HTTPRoute): Message | undefined {
  if (!built.ok) {
    t.table.report(`route ${route.name}: ${built.error}`, route);
    return undefined;
  }
  const message = extendRoute(t, built.value.message, route);
  return t.provenance.inherit(withFinalHeaders(message, built.value.finalResponseHeaders), route);
}

function withFinalHeaders(route: Message, headers: readonly Message[]): Message {
  if (headers.length === 0) return route;
  const present = Array.isArray(route.responseHeadersToAdd) ? (route.responseHeadersToAdd as readonly JsonValue[]) : [];
  return { ...route, responseHeadersToAdd: [...present, ...headers] };
}
