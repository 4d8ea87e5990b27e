import { describe, expect, it } from 'vitest';
import {
  prometheusCluster,
  prometheusListener,
} from '../../../../src/translate/infra/bootstrap/prometheus-endpoint.ts';
import { at } from '../infra-fixture.ts';

const managerOf = (options: Parameters<typeof prometheusListener>[0] = {}) =>
  at(prometheusListener(options), 'filter_chains', 0, 'filters', 0, 'typed_config');

describe('prometheusListener', () => {
  it.each([
    ['IPv4', 'envoy-gateway-proxy-stats-0.0.0.0-19001', { address: '0.0.0.0' }],
    ['IPv6', 'envoy-gateway-proxy-stats-::-19001', { address: '::', ipv4_compat: true }],
    ['DualStack', 'envoy-gateway-proxy-stats-::-19001', { address: '::', ipv4_compat: true }],
  ] as const)('listens in family %s', (ipFamily, name, socket) => {
    const listener = prometheusListener({ ipFamily });
    expect(listener).toMatchObject({ name, bypass_overload_manager: true });
    expect(JSON.parse(JSON.stringify(at(listener, 'address', 'socket_address')))).toEqual({
      ...socket,
      port_value: 19001,
      protocol: 'TCP',
    });
  });

  it('takes another port, into its name too', () => {
    expect(prometheusListener({ statsServerPort: 0 })).toMatchObject({ name: 'envoy-gateway-proxy-stats-0.0.0.0-0' });
  });

  it('answers GET on one path from the admin interface', () => {
    expect(at(managerOf(), 'route_config', 'virtual_hosts', 0, 'routes')).toMatchObject([
      {
        match: { path: '/stats/prometheus', headers: [{ name: ':method', string_match: { exact: 'GET' } }] },
        route: { cluster: 'prometheus_stats' },
      },
    ]);
    expect(managerOf()).toMatchObject({
      stat_prefix: 'eg-stats-http',
      normalize_path: true,
      route_config: { name: 'local_route' },
    });
    expect(at(managerOf(), 'http_filters')).toMatchObject([{ name: 'envoy.filters.http.router' }]);
  });

  it.each(['Gzip', 'Brotli', 'Zstd'] as const)('compresses with %s on its route alone', (type) => {
    const manager = managerOf({ proxyMetrics: { prometheus: { compression: { type } } } });
    const library = at(manager, 'http_filters', 0, 'typed_config', 'compressor_library');
    expect(library).toEqual({
      name: 'text_optimized',
      typed_config: {
        '@type': `type.googleapis.com/envoy.extensions.compression.${type.toLowerCase()}.compressor.v3.${type}`,
      },
    });
    expect(at(manager, 'http_filters', 1, 'name')).toBe('envoy.filters.http.router');
    const host = at(manager, 'route_config', 'virtual_hosts', 0);
    const config = (node: unknown) => at(node, 'typed_per_filter_config', 'envoy.filters.http.compression');
    expect(config(host)).toMatchObject({ disabled: true });
    expect(config(at(host, 'routes', 0))).toMatchObject({ overrides: { response_direction_config: null } });
  });
});

describe('prometheusCluster', () => {
  it('leads to the admin interface', () => {
    const cluster = prometheusCluster({ ipFamily: 'IPv6', adminServerPort: 7 });
    expect(cluster).toMatchObject({ name: 'prometheus_stats', type: 'STATIC', lb_policy: 'ROUND_ROBIN' });
    const endpoint = at(cluster, 'load_assignment', 'endpoints', 0, 'lb_endpoints', 0, 'endpoint', 'address');
    expect(endpoint).toEqual({ socket_address: { address: '::1', port_value: 7 } });
  });
});
