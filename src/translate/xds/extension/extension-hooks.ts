import { isObject, type JsonObject } from '../../../core/json.ts';
import { groupOf } from '../../../core/resource-ref.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import type { CoreListenerDetails } from '../../ir/listener.ts';
import type { UnstructuredRef } from '../../ir/metadata.ts';
import type { HTTPRoute } from '../../ir/route.ts';
import type { ClusterResource, EndpointResource, ListenerResource, Message } from '../messages.ts';
import type { ResourceLists } from '../resources.ts';
import type { XdsTranslation } from '../translation.ts';
import type { ExtensionAnswer } from './extension-server.ts';

/** Lets the extension server change a route that was built, filters included (spec/xds-telemetry-patches.md H.3). */
export function extendRoute(t: XdsTranslation, route: Message, source: HTTPRoute): Message {
  const resources = objectsOf(source.extensionRefs);
  const policies = objectsOf(source.extensionServerPolicies);
  if (resources.length === 0 && policies.length === 0) return route;
  const answer = t.scope.options.extensionServer?.route?.(route, [source.hostname], resources, policies);
  return answered(t, answer, route, `route ${source.name}`);
}

/** Lets the extension server change a virtual host with all its routes. */
export function extendVirtualHost(t: XdsTranslation, virtualHost: Message): Message {
  const answer = t.scope.options.extensionServer?.virtualHost?.(virtualHost);
  return answered(t, answer, virtualHost, `virtual host ${String(virtualHost.name)}`);
}

/** Lets the extension server change a cluster of an HTTP route; an error keeps the cluster out. */
export function extendCluster(
  t: XdsTranslation,
  cluster: ClusterResource,
  source: HTTPRoute,
): Result<ClusterResource, string> {
  const resources = objectsOf(source.extensionRefs);
  if (resources.length === 0) return ok(cluster);
  return accepted(t, t.scope.options.extensionServer?.cluster?.(cluster, resources), cluster);
}

/** Lets the extension server change endpoints; an error keeps the cluster out. */
export function extendEndpoints(t: XdsTranslation, endpoints: EndpointResource): Result<EndpointResource, string> {
  return accepted(t, t.scope.options.extensionServer?.endpoints?.(endpoints), endpoints);
}

/** Lets the extension server change or add listeners, with the extension policies of the IR listeners on their port. */
export function extendListeners(t: XdsTranslation, lists: ResourceLists): void {
  const hook = t.scope.options.extensionServer?.listener;
  if (!hook) return;
  const { http = [], tcp = [], udp = [] } = t.scope.xds;
  const policiesByPort = new Map<string, Map<string, JsonObject>>();
  for (const listener of [...http, ...tcp, ...udp]) collectPolicies(policiesByPort, listener);
  for (const listener of [...lists.listeners]) {
    const policies = [...(policiesByPort.get(portOf(listener)) ?? new Map<string, JsonObject>()).values()];
    const result = answered(t, hook(listener, policies), listener, `listener ${listener.name}`);
    if (result === listener) continue;
    t.provenance.inherit(result, listener);
    const present = lists.listeners.findIndex(({ name }) => name === result.name);
    if (present >= 0) lists.listeners[present] = result;
    else lists.listeners.push(result);
  }
}

/** Lets the extension server replace whole lists after everything else was built and patched. */
export function extendTranslation(t: XdsTranslation, lists: ResourceLists): void {
  const hook = t.scope.options.extensionServer?.translation;
  if (!hook) return;
  const { clusters, secrets, listeners, routes } = hook.includes;
  const given = {
    ...(clusters && { clusters: lists.clusters }),
    ...(secrets && { secrets: lists.secrets }),
    ...(listeners && { listeners: lists.listeners }),
    ...(routes && { routes: lists.routes }),
  };
  const answer = hook.run(given, objectsOf(t.scope.xds.extensionServerPolicies));
  const result = answered(t, answer, given, 'the whole translation');
  if (clusters) lists.clusters = [...(result.clusters ?? [])];
  if (secrets) lists.secrets = [...(result.secrets ?? [])];
  if (listeners) lists.listeners = [...(result.listeners ?? [])];
  if (routes) lists.routes = [...(result.routes ?? [])];
}

/** The answer of a hook whose failure leaves what was built in place, whether it fails the translation or not. */
function answered<T>(t: XdsTranslation, answer: ExtensionAnswer<T> | undefined, original: T, what: string): T {
  const result = accepted(t, answer, original);
  if (result.ok) return result.value;
  t.table.report(`${what}: ${result.error}`);
  return original;
}

function accepted<T>(t: XdsTranslation, answer: ExtensionAnswer<T> | undefined, original: T): Result<T, string> {
  if (!answer) return ok(original);
  if (answer.ok) return ok(answer.value ?? original);
  return t.scope.options.extensionServer?.failOpen
    ? ok(original)
    : fail(`the extension server refused it: ${answer.error}`);
}

function objectsOf(refs: readonly UnstructuredRef[] | undefined): readonly JsonObject[] {
  return (refs ?? []).flatMap(({ object }) => (object ? [object] : []));
}

/** One policy may be attached to several IR listeners of a port; it counts once. */
function collectPolicies(byPort: Map<string, Map<string, JsonObject>>, listener: CoreListenerDetails): void {
  const key = `${listener.port} ${listener.address}`;
  const policies = byPort.get(key) ?? new Map<string, JsonObject>();
  byPort.set(key, policies);
  for (const object of objectsOf(listener.extensionRefs)) {
    const identity = identityOf(object);
    if (!policies.has(identity)) policies.set(identity, object);
  }
}

function identityOf(object: JsonObject): string {
  const { name, namespace } = isObject(object.metadata) ? object.metadata : {};
  const apiVersion = typeof object.apiVersion === 'string' ? object.apiVersion : '';
  return JSON.stringify([namespace, name, groupOf(apiVersion), object.kind]);
}

function portOf({ address }: ListenerResource): string {
  const socket = isObject(address) ? address.socketAddress : undefined;
  return isObject(socket) ? `${String(socket.portValue)} ${String(socket.address)}` : '';
}
