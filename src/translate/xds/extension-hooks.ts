import { ok, type Result } from '../../core/result.ts';
import type { HTTPRoute } from '../ir/route.ts';
import type { ClusterResource, EndpointResource, Message } from './messages.ts';
import type { ResourceLists } from './resources.ts';
import type { XdsTranslation } from './translation.ts';

/** Lets the extension server change a route that was built, filters included (spec H.3). */
export function extendRoute(_t: XdsTranslation, route: Message, _source: HTTPRoute): Message {
  return route;
}

/** Lets the extension server change a virtual host with all its routes. */
export function extendVirtualHost(_t: XdsTranslation, virtualHost: Message): Message {
  return virtualHost;
}

/** Lets the extension server change a cluster of an HTTP route; an error keeps the cluster out. */
export function extendCluster(
  _t: XdsTranslation,
  cluster: ClusterResource,
  _source: HTTPRoute,
): Result<ClusterResource, string> {
  return ok(cluster);
}

/** Lets the extension server change endpoints; an error keeps the cluster out. */
export function extendEndpoints(_t: XdsTranslation, endpoints: EndpointResource): Result<EndpointResource, string> {
  return ok(endpoints);
}

/** Lets the extension server change or add listeners. */
export function extendListeners(_t: XdsTranslation, _lists: ResourceLists): void {}

/** Lets the extension server replace whole lists after everything else was built and patched. */
export function extendTranslation(_t: XdsTranslation, _lists: ResourceLists): void {}
