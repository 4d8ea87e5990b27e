import type { Message } from '../messages.ts';
import type { ResourceLists } from '../resources.ts';

/** A kind of resource that patches may change: its message, its list, and the field that names it. */
export interface PatchableType {
  readonly message: string;
  readonly list: keyof ResourceLists;
  readonly nameOf: (resource: Message) => string;
}

const prefix = 'type.googleapis.com/';
const byName = (resource: Message): string => String(resource.name ?? '');

const patchableTypes: readonly PatchableType[] = [
  { message: 'envoy.config.listener.v3.Listener', list: 'listeners', nameOf: byName },
  { message: 'envoy.config.route.v3.RouteConfiguration', list: 'routes', nameOf: byName },
  { message: 'envoy.config.cluster.v3.Cluster', list: 'clusters', nameOf: byName },
  {
    message: 'envoy.config.endpoint.v3.ClusterLoadAssignment',
    list: 'endpoints',
    nameOf: (resource) => String(resource.clusterName ?? ''),
  },
  { message: 'envoy.extensions.transport_sockets.tls.v3.Secret', list: 'secrets', nameOf: byName },
];

/** The type that a patch names by its URL, undefined when resources of that type cannot be patched. */
export function patchableType(typeUrl: string): PatchableType | undefined {
  return patchableTypes.find(({ message }) => typeUrl === `${prefix}${message}`);
}

/** The type URLs that patches may name. */
export const patchableTypeUrls: readonly string[] = patchableTypes.map(({ message }) => `${prefix}${message}`);
