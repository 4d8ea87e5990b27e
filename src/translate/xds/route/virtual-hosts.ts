import type { JsonValue } from '../../../core/json.ts';
import type { ListenerScope, RouteScope } from '../../features/to-xds-hooks.ts';
import type { RouteConfigDraft } from '../drafts.ts';
import { extendRoute, extendVirtualHost } from '../extension/extension-hooks.ts';
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
  for (const route of scope.listener.routes ?? []) {
    const hostname = route.hostname ?? '';
    let routes = routesByHost.get(hostname);
    if (!routes) {
      routes = [];
      routesByHost.set(hostname, routes);
    }
    const message = makeRoute(t, { ...scope, route, forwards: !route.directResponse && !route.redirect });
    if (!message) continue;
    routes.push(message);
    addRouteClusters(t, scope, route);
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

function makeRoute(t: XdsTranslation, scope: RouteScope): Message | undefined {
  const built = buildRoute(t, scope);
  if (!built.ok) {
    t.table.report(`route ${scope.route.name}: ${built.error}`, scope.route);
    return undefined;
  }
  const message = extendRoute(t, built.value.message, scope.route);
  return t.provenance.inherit(withFinalHeaders(message, built.value.finalResponseHeaders), scope.route);
}

function withFinalHeaders(route: Message, headers: readonly Message[]): Message {
  if (headers.length === 0) return route;
  const present = Array.isArray(route.responseHeadersToAdd) ? (route.responseHeadersToAdd as readonly JsonValue[]) : [];
  return { ...route, responseHeadersToAdd: [...present, ...headers] };
}
