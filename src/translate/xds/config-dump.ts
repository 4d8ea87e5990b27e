import type { JsonObject } from '../../core/json.ts';
import { any, type Message } from './messages.ts';
import type { XdsResources } from './resources.ts';

/** Parts of a config dump that can be asked for alone; `secret` is an addition to what Go egctl knows. */
export type ConfigDumpType = 'bootstrap' | 'endpoint' | 'cluster' | 'listener' | 'route' | 'secret';

/** The resources in the shape of an Envoy config dump (spec/loading.md section 5); secrets are only shown when asked for. */
export function configDump(resources: XdsResources, bootstrap: JsonObject): JsonObject {
  const types: readonly ConfigDumpType[] = ['bootstrap', 'endpoint', 'cluster', 'listener', 'route'];
  return { configs: types.map((type) => configDumpPart(resources, bootstrap, type)) };
}

/** One part of a config dump; a part without resources has only its type. */
export function configDumpPart(resources: XdsResources, bootstrap: JsonObject, type: ConfigDumpType): JsonObject {
  switch (type) {
    case 'bootstrap':
      return dump('BootstrapConfigDump', { bootstrap });
    case 'endpoint':
      return list('EndpointsConfigDump', 'dynamicEndpointConfigs', resources.endpoints, (resource) => ({
        endpointConfig: any('envoy.config.endpoint.v3.ClusterLoadAssignment', resource),
      }));
    case 'cluster':
      return list('ClustersConfigDump', 'dynamicActiveClusters', resources.clusters, (resource) => ({
        cluster: any('envoy.config.cluster.v3.Cluster', resource),
      }));
    case 'listener':
      return list('ListenersConfigDump', 'dynamicListeners', resources.listeners, (resource) => ({
        activeState: { listener: any('envoy.config.listener.v3.Listener', resource) },
      }));
    case 'route':
      return list('RoutesConfigDump', 'dynamicRouteConfigs', resources.routes, (resource) => ({
        routeConfig: any('envoy.config.route.v3.RouteConfiguration', resource),
      }));
    case 'secret':
      return list('SecretsConfigDump', 'dynamicActiveSecrets', resources.secrets, (resource) => ({
        name: resource.name,
        secret: any('envoy.extensions.transport_sockets.tls.v3.Secret', resource),
      }));
  }
}

function list(type: string, key: string, resources: readonly Message[], wrap: (resource: Message) => Message): Message {
  return dump(type, resources.length > 0 ? { [key]: resources.map(wrap) } : {});
}

function dump(type: string, fields: Message): Message {
  return any(`envoy.admin.v3.${type}`, fields);
}
