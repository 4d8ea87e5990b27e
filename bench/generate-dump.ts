import { closeSync, openSync, writeSync } from 'node:fs';

/** A part of Envoy's /config_dump. */
type Section = Readonly<Record<string, unknown>>;

/**
 * A config dump of one proxy as Envoy writes it: one listener, and the given number of routes below one virtual host, each with a
 * cluster of its own.
 */
export function routesDump(count: number): { readonly configs: readonly Section[] } {
  const numbers = Array.from({ length: count }, (_, i) => i);
  const routes = numbers.map((i) =>
    route(i, {
      path_separated_prefix: `/route-${i}`,
      headers: [{ name: 'x-version', string_match: { exact: `v${i % 3}` } }],
    }),
  );
  const routeConfig = routeConfiguration(routesName, [
    { name: `${routesName}/*`, domains: ['*'], routes, metadata: gatewayMetadata },
  ]);
  return {
    configs: [
      {
        '@type': adminType('BootstrapConfigDump'),
        bootstrap: { node: { id: 'proxy' } },
        last_updated: versioned.last_updated,
      },
      { '@type': adminType('ClustersConfigDump'), ...version, dynamic_active_clusters: numbers.map(cluster) },
      {
        '@type': adminType('ListenersConfigDump'),
        ...version,
        dynamic_listeners: [{ name: routesName, active_state: { ...versioned, listener: listener() } }],
      },
      { '@type': adminType('RoutesConfigDump'), dynamic_route_configs: [routeConfig] },
      { '@type': adminType('EndpointsConfigDump'), dynamic_endpoint_configs: numbers.map(endpoints) },
    ],
  };
}

/**
 * Writes a config dump of about the size in bytes, piece by piece: clusters, endpoints, and route configurations whose virtual hosts
 * are one for each Service.
 */
export function writeDump(file: string, bytes: number): void {
  // A cluster, an endpoint set and a virtual host for each Service: what one Service adds to the dump.
  const parts = [cluster, endpoints, virtualHost];
  const services = Math.ceil(bytes / parts.reduce((sum, part) => sum + JSON.stringify(part(10_000)).length, 0));
  const handle = openSync(file, 'w');
  const list = (type: string, key: string, items: (at: number) => unknown, count: number): void => {
    writeSync(handle, `{"@type":"${adminType(type)}","version_info":"1","${key}":[`);
    for (let at = 0; at < count; at++) writeSync(handle, (at > 0 ? ',' : '') + JSON.stringify(items(at)));
    writeSync(handle, ']}');
  };
  writeSync(handle, '{"configs":[');
  list('ClustersConfigDump', 'dynamic_active_clusters', cluster, services);
  writeSync(handle, ',');
  list('EndpointsConfigDump', 'dynamic_endpoint_configs', endpoints, services);
  writeSync(handle, ',');
  const hosts = 100;
  const routes = (at: number): Section =>
    routeConfiguration(
      `default/eg/http-${at}`,
      Array.from({ length: hosts }, (_, i) => virtualHost(at * hosts + i)),
    );
  list('RoutesConfigDump', 'dynamic_route_configs', routes, Math.ceil(services / hosts));
  writeSync(handle, ']}');
  closeSync(handle);
}

const routesName = 'default/eg/http';
const version = { version_info: '5f1a' };
const versioned = { ...version, last_updated: '2027-01-01T00:00:00.000Z' };

const messageType = (name: string): string => `type.googleapis.com/envoy.${name}`;
const adminType = (name: string): string => messageType(`admin.v3.${name}`);
const clusterName = (i: number): string => `httproute/default/route-${i}/rule/0`;

const egMetadata = (resource: Section): Section => ({
  filter_metadata: { 'envoy-gateway': { resources: [resource] } },
});
const gatewayMetadata = egMetadata({ kind: 'Gateway', name: 'eg', namespace: 'default', sectionName: 'http' });

function cluster(i: number): Section {
  const leastRequest = {
    '@type': messageType('extensions.load_balancing_policies.least_request.v3.LeastRequest'),
    locality_lb_config: { locality_weighted_lb_config: {} },
  };
  return {
    ...versioned,
    cluster: {
      '@type': messageType('config.cluster.v3.Cluster'),
      name: clusterName(i),
      type: 'EDS',
      eds_cluster_config: { eds_config: { ads: {}, resource_api_version: 'V3' }, service_name: clusterName(i) },
      connect_timeout: '10s',
      per_connection_buffer_limit_bytes: 32768,
      circuit_breakers: { thresholds: [{ max_retries: 1024 }] },
      dns_lookup_family: 'V4_PREFERRED',
      common_lb_config: {},
      load_balancing_policy: {
        policies: [
          {
            typed_extension_config: { name: 'envoy.load_balancing_policies.least_request', typed_config: leastRequest },
          },
        ],
      },
      ignore_health_on_host_removal: true,
    },
  };
}

function listener(): Section {
  const router = {
    name: 'envoy.filters.http.router',
    typed_config: { '@type': messageType('extensions.filters.http.router.v3.Router') },
  };
  const manager = {
    '@type': messageType('extensions.filters.network.http_connection_manager.v3.HttpConnectionManager'),
    stat_prefix: 'http-10080',
    rds: { config_source: { ads: {}, resource_api_version: 'V3' }, route_config_name: routesName },
    http_filters: [router],
  };
  return {
    '@type': messageType('config.listener.v3.Listener'),
    name: routesName,
    address: { socket_address: { address: '0.0.0.0', port_value: 10080 } },
    default_filter_chain: {
      filters: [{ name: 'envoy.filters.network.http_connection_manager', typed_config: manager }],
    },
  };
}

function routeConfiguration(name: string, virtualHosts: readonly Section[]): Section {
  return {
    ...versioned,
    route_config: {
      '@type': messageType('config.route.v3.RouteConfiguration'),
      name,
      virtual_hosts: virtualHosts,
      ignore_port_in_host_matching: true,
    },
  };
}

function virtualHost(i: number): Section {
  return {
    name: `default/eg/http/host-${i}_example_com`,
    domains: [`host-${i}.example.com`],
    routes: [route(i, { path_separated_prefix: '/api' }), route(i, { prefix: '/' }, 1)],
    metadata: gatewayMetadata,
  };
}

function route(i: number, match: Section, at = 0): Section {
  return {
    match,
    route: { cluster: clusterName(i), upgrade_configs: [{ upgrade_type: 'websocket' }] },
    name: `httproute/default/route-${i}/rule/${at}/match/0/host-${i}_example_com`,
    metadata: egMetadata({ kind: 'HTTPRoute', name: `route-${i}`, namespace: 'default' }),
    request_headers_to_add: [
      { header: { key: 'x-route', value: String(i) }, append_action: 'OVERWRITE_IF_EXISTS_OR_ADD' },
    ],
  };
}

/** Three endpoints: what a Service with three pods has. */
function endpoints(i: number): Section {
  const host = (last: number): Section => ({
    endpoint: { address: { socket_address: { address: `10.${(i >> 8) & 255}.${i & 255}.${last}`, port_value: 8080 } } },
    health_status: 'HEALTHY',
    metadata: {},
    load_balancing_weight: 1,
  });
  return {
    ...versioned,
    endpoint_config: {
      '@type': messageType('config.endpoint.v3.ClusterLoadAssignment'),
      cluster_name: clusterName(i),
      endpoints: [
        { locality: { region: clusterName(i) }, lb_endpoints: [1, 2, 3].map(host), load_balancing_weight: 1 },
      ],
      policy: { overprovisioning_factor: 140 },
    },
  };
}
