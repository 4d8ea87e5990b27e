import { isObject, type JsonObject, type JsonValue } from '../core/json.ts';

/** Resources of one Envoy as plain messages, whoever made them. */
export interface EnvoyResources {
  readonly listeners: readonly JsonObject[];
  readonly routes: readonly JsonObject[];
  readonly clusters: readonly JsonObject[];
  readonly endpoints: readonly JsonObject[];
  readonly secrets: readonly JsonObject[];
}

/** Changes to a configuration so that this machine's Envoy can load it. */
export interface StaticConfigOptions {
  readonly adminPort?: number;
  /** Maps a file that the configuration names to one that exists. */
  readonly file?: (path: string) => string;
}

/**
 * The resources as one static configuration, which `envoy --mode validate` judges without a control plane: routes stand inside their
 * connection managers, endpoints inside their clusters, secrets under staticResources. References to clusters are not checked, since
 * clusters such as invalid-backend-cluster are meant not to exist.
 */
export function staticConfig(resources: EnvoyResources, options: StaticConfigOptions = {}): JsonObject {
  const routes = byName(resources.routes, 'name');
  const endpoints = byName(resources.endpoints, 'clusterName');
  const inline = inliner(routes, options.file ?? ((path) => path));
  return {
    node: { id: 'egctl', cluster: 'egctl' },
    admin: { address: { socketAddress: { address: '127.0.0.1', portValue: options.adminPort ?? 0 } } },
    staticResources: {
      listeners: resources.listeners.map(inline),
      clusters: resources.clusters.map((cluster) => inline(withEndpoints(cluster, endpoints))),
      secrets: resources.secrets.map(inline),
    },
  };
}

function byName(list: readonly JsonObject[], key: string): ReadonlyMap<string, JsonObject> {
  return new Map(list.map((message) => [String(message[key]), message]));
}

/** An EDS cluster with its endpoints written into it. */
function withEndpoints(cluster: JsonObject, endpoints: ReadonlyMap<string, JsonObject>): JsonObject {
  if (cluster.type !== 'EDS') return cluster;
  const { edsClusterConfig, ...rest } = cluster;
  const service = isObject(edsClusterConfig)
    ? String(edsClusterConfig.serviceName ?? cluster.name)
    : String(cluster.name);
  return { ...rest, type: 'STATIC', loadAssignment: endpoints.get(service) ?? { clusterName: service } };
}

/** A copy of a message with its references to the control plane resolved. */
function inliner(
  routes: ReadonlyMap<string, JsonObject>,
  file: (path: string) => string,
): (message: JsonObject) => JsonObject {
  const visit = (value: JsonValue): JsonValue => {
    if (Array.isArray(value)) return value.map(visit);
    if (!isObject(value)) return value;
    const out: Record<string, JsonValue> = {};
    for (const [key, member] of Object.entries(value)) {
      if (member === undefined || member === null) continue;
      if (key === 'rds' && isObject(member)) {
        const name = String(member.routeConfigName);
        out.routeConfig = visit({ ...(routes.get(name) ?? { name }), validateClusters: false });
      } else if (key === 'sdsConfig' && isObject(member) && 'ads' in member) {
        // Without a source the name points at a static secret.
      } else if (key === 'filename' && typeof member === 'string') out[key] = file(member);
      else out[key] = visit(member);
    }
    return out;
  };
  return (message) => visit(message) as JsonObject;
}
