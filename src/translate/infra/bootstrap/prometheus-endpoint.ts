import type { JsonObject } from '../../../core/json.ts';
import { adminAddress, adminPort, type BootstrapOptions } from './bootstrap-options.ts';

const clusterName = 'prometheus_stats';
/** The key under which the reference disables and enables the compressor; Envoy's filter has another name (spec/bootstrap.md 2.3). */
const compressionKey = 'envoy.filters.http.compression';
const perRoute = 'type.googleapis.com/envoy.extensions.filters.http.compressor.v3.CompressorPerRoute';

/** The listener on which Prometheus reads the proxy's statistics. */
export function prometheusListener(options: BootstrapOptions): JsonObject {
  const { ipFamily } = options;
  const dual = ipFamily === 'IPv6' || ipFamily === 'DualStack';
  const address = dual ? '::' : '0.0.0.0';
  const port = options.statsServerPort ?? 19001;
  return {
    name: `envoy-gateway-proxy-stats-${address}-${port}`,
    address: { socket_address: { address, port_value: port, protocol: 'TCP', ipv4_compat: dual || undefined } },
    bypass_overload_manager: true,
    filter_chains: [
      {
        filters: [{ name: 'envoy.filters.network.http_connection_manager', typed_config: connectionManager(options) }],
      },
    ],
  };
}

/** The cluster behind it: Envoy's own admin interface. */
export function prometheusCluster(options: BootstrapOptions): JsonObject {
  const socket = { address: adminAddress(options), port_value: adminPort(options) };
  return {
    name: clusterName,
    connect_timeout: '0.250s',
    type: 'STATIC',
    lb_policy: 'ROUND_ROBIN',
    load_assignment: {
      cluster_name: clusterName,
      endpoints: [{ lb_endpoints: [{ endpoint: { address: { socket_address: socket } } }] }],
    },
  };
}

function connectionManager(options: BootstrapOptions): JsonObject {
  const compression = options.proxyMetrics?.prometheus?.compression?.type;
  const route: JsonObject = {
    match: { path: '/stats/prometheus', headers: [{ name: ':method', string_match: { exact: 'GET' } }] },
    route: { cluster: clusterName },
    typed_per_filter_config: compression
      ? { [compressionKey]: { '@type': perRoute, overrides: { response_direction_config: null } } }
      : undefined,
  };
  const host: JsonObject = {
    name: clusterName,
    domains: ['*'],
    typed_per_filter_config: compression ? { [compressionKey]: { '@type': perRoute, disabled: true } } : undefined,
    routes: [route],
  };
  const router: JsonObject = {
    name: 'envoy.filters.http.router',
    typed_config: { '@type': 'type.googleapis.com/envoy.extensions.filters.http.router.v3.Router' },
  };
  return {
    '@type': 'type.googleapis.com/envoy.extensions.filters.network.http_connection_manager.v3.HttpConnectionManager',
    stat_prefix: 'eg-stats-http',
    normalize_path: true,
    route_config: { name: 'local_route', virtual_hosts: [host] },
    http_filters: compression ? [compressor(compression), router] : [router],
  };
}

function compressor(type: string): JsonObject {
  const library = type.toLowerCase();
  return {
    name: 'envoy.filters.http.compressor',
    typed_config: {
      '@type': 'type.googleapis.com/envoy.extensions.filters.http.compressor.v3.Compressor',
      compressor_library: {
        name: 'text_optimized',
        typed_config: { '@type': `type.googleapis.com/envoy.extensions.compression.${library}.compressor.v3.${type}` },
      },
    },
  };
}
