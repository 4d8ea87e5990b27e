const type = (name: string): string => `type.googleapis.com/envoy.${name}`;

type Section = Readonly<Record<string, unknown>>;

/** A config dump as Envoy writes it, with one listener and the given number of routes, each with a cluster of two endpoints. */
export function routesDump(routes: number): { readonly configs: readonly Section[] } {
  const numbers = Array.from({ length: routes }, (_, i) => i);
  const updated = { version_info: '5f1a', last_updated: '2026-01-01T00:00:00.000Z' };
  return {
    configs: [
      {
        '@type': type('admin.v3.BootstrapConfigDump'),
        bootstrap: { node: { id: 'proxy' } },
        last_updated: updated.last_updated,
      },
      {
        '@type': type('admin.v3.ClustersConfigDump'),
        version_info: '5f1a',
        dynamic_active_clusters: numbers.map((i) => ({ ...updated, cluster: cluster(i) })),
      },
      {
        '@type': type('admin.v3.ListenersConfigDump'),
        version_info: '5f1a',
        dynamic_listeners: [{ name: 'default/eg/http', active_state: { ...updated, listener: listener() } }],
      },
      {
        '@type': type('admin.v3.RoutesConfigDump'),
        dynamic_route_configs: [{ ...updated, route_config: routeConfig(numbers) }],
      },
      {
        '@type': type('admin.v3.EndpointsConfigDump'),
        dynamic_endpoint_configs: numbers.map((i) => ({ ...updated, endpoint_config: endpoints(i) })),
      },
    ],
  };
}

const name = (i: number): string => `httproute/default/route-${i}/rule/0`;

function cluster(i: number): Section {
  return {
    '@type': type('config.cluster.v3.Cluster'),
    name: name(i),
    type: 'EDS',
    eds_cluster_config: { eds_config: { ads: {}, resource_api_version: 'V3' }, service_name: name(i) },
    connect_timeout: '10s',
    per_connection_buffer_limit_bytes: 32768,
    circuit_breakers: { thresholds: [{ max_retries: 1024 }] },
    dns_lookup_family: 'V4_PREFERRED',
    outlier_detection: {},
    common_lb_config: { locality_weighted_lb_config: {} },
    ignore_health_on_host_removal: true,
    load_balancing_policy: {
      policies: [{ typed_extension_config: { name: 'envoy.load_balancing_policies.least_request', typed_config: {} } }],
    },
  };
}

function listener(): Section {
  const manager = {
    '@type': type('extensions.filters.network.http_connection_manager.v3.HttpConnectionManager'),
    stat_prefix: 'http-10080',
    rds: { config_source: { ads: {}, resource_api_version: 'V3' }, route_config_name: 'default/eg/http' },
    http_filters: [
      {
        name: 'envoy.filters.http.router',
        typed_config: { '@type': type('extensions.filters.http.router.v3.Router') },
      },
    ],
  };
  return {
    '@type': type('config.listener.v3.Listener'),
    name: 'default/eg/http',
    address: { socket_address: { address: '0.0.0.0', port_value: 10080 } },
    default_filter_chain: {
      filters: [{ name: 'envoy.filters.network.http_connection_manager', typed_config: manager }],
    },
  };
}

function routeConfig(numbers: readonly number[]): Section {
  return {
    '@type': type('config.route.v3.RouteConfiguration'),
    name: 'default/eg/http',
    virtual_hosts: [
      {
        name: 'default/eg/http/*',
        domains: ['*'],
        routes: numbers.map((i) => ({
          match: {
            path_separated_prefix: `/route-${i}`,
            headers: [{ name: 'x-version', string_match: { exact: `v${i % 3}` } }],
          },
          route: { cluster: name(i), upgrade_configs: [{ upgrade_type: 'websocket' }] },
          name: `${name(i)}/match/0/*`,
          metadata: {
            filter_metadata: {
              'envoy-gateway': { resources: [{ kind: 'HTTPRoute', name: `route-${i}`, namespace: 'default' }] },
            },
          },
        })),
      },
    ],
    ignore_port_in_host_matching: true,
  };
}

function endpoints(i: number): Section {
  const host = (last: number) => ({
    endpoint: { address: { socket_address: { address: `10.0.${i % 250}.${last}`, port_value: 3000 } } },
    health_status: 'HEALTHY',
    load_balancing_weight: 1,
  });
  return {
    '@type': type('config.endpoint.v3.ClusterLoadAssignment'),
    cluster_name: name(i),
    endpoints: [{ locality: { region: name(i) }, lb_endpoints: [host(1), host(2)], load_balancing_weight: 1 }],
  };
}
