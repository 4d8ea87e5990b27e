import type { JsonValue } from '../../../core/json.ts';
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
import { buildRoute } from './http-route.ts';
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
    const routeScope = scopeOfRoute(t, shared, route);
    const message = makeRoute(t, routeScope, route);
    if (!message) continue;
    routes.push(message);
    addRouteClusters(t, routeScope, route);
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

/** Features see the node of the earlier translation when it says the same; only provenance tells the two apart. */
function scopeOfRoute(t: XdsTranslation, shared: RouteSurroundings, source: HTTPRoute): RouteScope {
  const route = t.recall(`IR route ${shared.listener.name} ${source.name}`, source, () => source);
  return { ...shared, route, forwards: !route.directResponse && !route.redirect };
}

/** `source` is the route's node in this translation's IR. */
function makeRoute(t: XdsTranslation, scope: RouteScope, source: HTTPRoute): Message | undefined {
  const built = t.recall(`route ${scope.listener.name} ${source.name}`, scope, () => buildRoute(t, scope));
  if (!built.ok) {
    t.table.report(`route ${source.name}: ${built.error}`, source);
    return undefined;
  }
  const message = extendRoute(t, built.value.message, source);
  return t.provenance.inherit(withFinalHeaders(message, built.value.finalResponseHeaders), source);
}

function withFinalHeaders(route: Message, headers: readonly Message[]): Message {
  if (headers.length === 0) return route;
  const present = Array.isArray(route.responseHeadersToAdd) ? (route.responseHeadersToAdd as readonly JsonValue[]) : [];
  return { ...route, responseHeadersToAdd: [...present, ...headers] };
}
