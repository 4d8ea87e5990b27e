import { isObject, type JsonObject, type JsonValue } from '../core/json.ts';
import { restConfigSource, xdsClusterName } from '../envoy/xds-server/config-source.ts';
import type { EnvoyProxyBootstrap } from '../resources/generated/types.ts';
import { applyUserBootstrap } from '../translate/infra/bootstrap/apply-user-bootstrap.ts';
import { defaultBootstrap } from '../translate/infra/bootstrap/default-bootstrap.ts';
import { protoJson } from '../translate/infra/bootstrap/proto-spelling.ts';
import { readBootstrap } from '../translate/infra/bootstrap/read-bootstrap.ts';

/** What the bootstrap of a local Envoy depends on. */
export interface LocalBootstrapOptions {
  readonly nodeId: string;
  /** Which configuration the Envoy asks for. */
  readonly gateway: string;
  readonly xdsHost: string;
  readonly xdsPort: number;
  readonly adminPort: number;
  /** The bootstrap of the Gateway's EnvoyProxy; one that cannot be applied leaves the default. */
  readonly userBootstrap?: EnvoyProxyBootstrap;
}

/**
 * The bootstrap that a proxy in a cluster gets, with what differs on this machine: the control plane is reached over REST without TLS,
 * the admin port is chosen, and the statistics listener for Prometheus is left out.
 */
export function localBootstrap(options: LocalBootstrapOptions): JsonObject {
  const bootstrap = clusterBootstrap(options);
  const statics = isObject(bootstrap.staticResources) ? bootstrap.staticResources : {};
  const clusters = Array.isArray(statics.clusters) ? statics.clusters : [];
  return {
    ...bootstrap,
    node: {
      ...(isObject(bootstrap.node) ? withoutZone(bootstrap.node) : {}),
      id: options.nodeId,
      cluster: options.gateway,
    },
    admin: { ...(isObject(bootstrap.admin) ? bootstrap.admin : {}), address: socket('127.0.0.1', options.adminPort) },
    dynamicResources: {
      ldsConfig: { initialFetchTimeout: '0s', ...restConfigSource },
      cdsConfig: { initialFetchTimeout: '0s', ...restConfigSource },
    },
    staticResources: {
      ...statics,
      clusters: [...clusters.filter((cluster) => !isXdsCluster(cluster)), xdsCluster(options)],
    },
  };
}

/** The bootstrap as a cluster has it, in canonical JSON, with the user's own applied. */
function clusterBootstrap({ xdsHost, xdsPort, adminPort, userBootstrap }: LocalBootstrapOptions): JsonObject {
  const made = defaultBootstrap({
    xdsServerHost: xdsHost,
    xdsServerPort: xdsPort,
    adminServerPort: adminPort,
    proxyMetrics: { prometheus: { disable: true } },
    topologyInjectorDisabled: true,
  });
  const defaults = made.ok ? made.value : {};
  const applied = userBootstrap && applyUserBootstrap(defaults, userBootstrap);
  const read = applied?.ok ? readBootstrap(applied.value) : undefined;
  // The default is known to be sound: the tables of Envoy's API need not be unpacked for it.
  return read?.ok ? read.value : (protoJson(defaults, 'camel') as JsonObject);
}

/** In a cluster the zone comes from the environment of the pod. */
function withoutZone({ locality, ...rest }: JsonObject): JsonObject {
  return rest;
}

function isXdsCluster(cluster: JsonValue): boolean {
  return isObject(cluster) && cluster.name === xdsClusterName;
}

/** Every waiting request is a stream of one connection, and there is one for each cluster and secret. */
function xdsCluster({ xdsHost, xdsPort }: LocalBootstrapOptions): JsonObject {
  const httpOptions = 'envoy.extensions.upstreams.http.v3.HttpProtocolOptions';
  return {
    name: xdsClusterName,
    type: /^[\d.]+$|:/.test(xdsHost) ? 'STATIC' : 'STRICT_DNS',
    connectTimeout: '5s',
    loadAssignment: {
      clusterName: xdsClusterName,
      endpoints: [{ lbEndpoints: [{ endpoint: { address: socket(xdsHost, xdsPort) } }] }],
    },
    circuitBreakers: { thresholds: [{ maxRequests: 1_000_000, maxPendingRequests: 1_000_000 }] },
    typedExtensionProtocolOptions: {
      [httpOptions]: {
        '@type': `type.googleapis.com/${httpOptions}`,
        explicitHttpConfig: { http2ProtocolOptions: { maxConcurrentStreams: 2_147_483_647 } },
      },
    },
  };
}

function socket(address: string, portValue: number): JsonObject {
  return { socketAddress: { address, portValue } };
}
