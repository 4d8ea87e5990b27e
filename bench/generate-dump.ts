import { closeSync, openSync, writeSync } from 'node:fs';

/** Writes a config dump of about the size in bytes, in the shape of Envoy's /config_dump: clusters, endpoints, route configurations. */
export function writeDump(file: string, bytes: number): void {
  // A cluster, an endpoint set and two routes for each Service: what one Service adds to the dump.
  const parts = [cluster, endpoint, virtualHost];
  const services = Math.ceil(bytes / parts.reduce((sum, part) => sum + JSON.stringify(part(10_000)).length, 0));
  const handle = openSync(file, 'w');
  const list = (type: string, key: string, items: (at: number) => unknown, count: number): void => {
    writeSync(handle, `{"@type":"type.googleapis.com/envoy.admin.v3.${type}","version_info":"1","${key}":[`);
    for (let at = 0; at < count; at++) writeSync(handle, (at > 0 ? ',' : '') + JSON.stringify(items(at)));
    writeSync(handle, ']}');
  };
  writeSync(handle, '{"configs":[');
  list('ClustersConfigDump', 'dynamic_active_clusters', cluster, services);
  writeSync(handle, ',');
  list('EndpointsConfigDump', 'dynamic_endpoint_configs', endpoint, services);
  writeSync(handle, ',');
  const hosts = 100;
  list('RoutesConfigDump', 'dynamic_route_configs', (at) => routes(at, hosts), Math.ceil(services / hosts));
  writeSync(handle, ']}');
  closeSync(handle);
}

const updated = '2027-01-01T00:00:00.000Z';
const nameOf = (i: number): string => `httproute/default/route-${i}/rule/0`;

function cluster(i: number): unknown {
  return {
    version_info: '1',
    cluster: {
      '@type': 'type.googleapis.com/envoy.config.cluster.v3.Cluster',
      name: nameOf(i),
      type: 'EDS',
      eds_cluster_config: { eds_config: { ads: {}, resource_api_version: 'V3' }, service_name: nameOf(i) },
      connect_timeout: '10s',
      per_connection_buffer_limit_bytes: 32768,
      circuit_breakers: { thresholds: [{ max_retries: 1024 }] },
      dns_lookup_family: 'V4_PREFERRED',
      common_lb_config: {},
      load_balancing_policy: {
        policies: [
          {
            typed_extension_config: {
              name: 'envoy.load_balancing_policies.least_request',
              typed_config: {
                '@type': 'type.googleapis.com/envoy.extensions.load_balancing_policies.least_request.v3.LeastRequest',
                locality_lb_config: { locality_weighted_lb_config: {} },
              },
            },
          },
        ],
      },
      ignore_health_on_host_removal: true,
    },
    last_updated: updated,
  };
}

function endpoint(i: number): unknown {
  const address = (last: number): unknown => ({
    endpoint: { address: { socket_address: { address: `10.${(i >> 8) & 255}.${i & 255}.${last}`, port_value: 8080 } } },
    health_status: 'HEALTHY',
    metadata: {},
    load_balancing_weight: 1,
  });
  return {
    version_info: '1',
    endpoint_config: {
      '@type': 'type.googleapis.com/envoy.config.endpoint.v3.ClusterLoadAssignment',
      cluster_name: nameOf(i),
      endpoints: [{ locality: {}, lb_endpoints: [1, 2, 3].map(address), load_balancing_weight: 1 }],
      policy: { overprovisioning_factor: 140 },
    },
    last_updated: updated,
  };
}

function routes(i: number, hosts: number): unknown {
  return {
    version_info: '1',
    route_config: {
      '@type': 'type.googleapis.com/envoy.config.route.v3.RouteConfiguration',
      name: `default/eg/http-${i}`,
      virtual_hosts: Array.from({ length: hosts }, (_, at) => virtualHost(i * hosts + at)),
      ignore_port_in_host_matching: true,
    },
    last_updated: updated,
  };
}

function virtualHost(i: number): unknown {
  const route = (match: unknown, at: number): unknown => ({
    match,
    route: { cluster: nameOf(i), upgrade_configs: [{ upgrade_type: 'websocket' }] },
    name: `httproute/default/route-${i}/rule/${at}/match/0/host-${i}_example_com`,
    metadata: {
      filter_metadata: {
        'envoy-gateway': { resources: [{ kind: 'HTTPRoute', name: `route-${i}`, namespace: 'default' }] },
      },
    },
    request_headers_to_add: [
      { header: { key: 'x-route', value: String(i) }, append_action: 'OVERWRITE_IF_EXISTS_OR_ADD' },
    ],
  });
  return {
    name: `default/eg/http/host-${i}_example_com`,
    domains: [`host-${i}.example.com`],
    routes: [route({ path_separated_prefix: '/api' }, 0), route({ prefix: '/' }, 1)],
    metadata: {
      filter_metadata: { 'envoy-gateway': { resources: [{ kind: 'Gateway', name: 'eg', section_name: 'http' }] } },
    },
  };
}
