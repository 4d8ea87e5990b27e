import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../src/core/json.ts';
import { filterClusters, summarizeClusters } from '../../../src/envoy/summary/cluster-summary.ts';
import type { SummaryFilter } from '../../../src/envoy/summary/summary-table.ts';
import { dumpEntry } from '../dump-entry.ts';

const host = (address: string, port: number): JsonObject => ({
  endpoint: { address: { socket_address: { address, port_value: port } } },
});
const loadAssignment = {
  endpoints: [{ lb_endpoints: [host('a.example.com', 80)] }, { lb_endpoints: [host('10.0.0.1', 81)] }],
};
const cell = (header: string, cluster: JsonObject): string | undefined => {
  const { headers, rows } = summarizeClusters([dumpEntry({ name: 'c', ...cluster })]);
  return rows[0]?.[headers.indexOf(header)];
};
const http = (options: JsonObject): JsonObject => ({
  typed_extension_protocol_options: { 'envoy.extensions.upstreams.http.v3.HttpProtocolOptions': options },
});
const policy = (name: string): JsonObject => ({
  load_balancing_policy: { policies: [{ typed_extension_config: { name: `envoy.load_balancing_policies.${name}` } }] },
});

describe('the summary of clusters', () => {
  it.each<readonly [string, JsonObject, string]>([
    ['TYPE', {}, 'STATIC'],
    ['TYPE', { type: 'EDS' }, 'EDS'],
    ['TYPE', { cluster_type: { name: 'envoy.cluster.dns' } }, 'dns'],
    ['TYPE', { clusterType: { name: 'envoy.clusters.dynamic_forward_proxy' } }, 'dynamic_forward_proxy'],
    ['HOSTS', { load_assignment: loadAssignment }, '2'],
    ['HOSTS', { type: 'EDS' }, '(EDS)'],
    ['PROTOCOL', {}, 'HTTP1'],
    ['PROTOCOL', { http2_protocol_options: {} }, 'HTTP2'],
    [
      'PROTOCOL',
      { ...http({ explicit_http_config: { http2_protocol_options: {} } }), transport_socket: {} },
      'HTTP2+TLS',
    ],
    ['PROTOCOL', { ...http({ auto_config: {} }), transport_socket_matches: [{}] }, 'AUTO+TLS'],
    ['PROTOCOL', http({ use_downstream_protocol_config: {} }), 'DOWNSTREAM'],
    ['LB POLICY', {}, 'ROUND_ROBIN'],
    ['LB POLICY', { lb_policy: 'MAGLEV' }, 'MAGLEV'],
    ['LB POLICY', { ...policy('least_request'), lb_policy: 'ROUND_ROBIN' }, 'LEAST_REQUEST'],
    ['FEATURES', { outlier_detection: {} }, '-'],
    [
      'FEATURES',
      { health_checks: [{}], outlier_detection: { interval: '1s' }, circuit_breakers: { thresholds: [{}] } },
      'health-check,outlier,circuit-breaker',
    ],
    [
      'FEATURES',
      { transport_socket: { typed_config: { '@type': 'x/envoy.y.v3.ProxyProtocolUpstreamTransport' } } },
      'proxy-protocol',
    ],
    ['UPDATED', {}, '2026-01-01T00:00:00Z'],
  ])('%s of %j', (header, cluster, expected) => {
    expect(cell(header, cluster)).toBe(expected);
  });

  it('tells refused clusters', () => {
    expect(summarizeClusters([dumpEntry({}, { error: 'no' }), dumpEntry({}, { state: 'warming' })]).rows).toMatchObject(
      [{ 6: 'refused' }, { 6: 'warming' }],
    );
  });
});

describe('filters of clusters', () => {
  const entries = [
    dumpEntry({ name: 'shop', type: 'STRICT_DNS', load_assignment: loadAssignment }),
    dumpEntry({ name: 'cart', type: 'EDS' }),
  ];
  it.each<readonly [SummaryFilter, readonly string[]]>([
    [{}, ['shop', 'cart']],
    [{ name: 'SHO' }, ['shop']],
    [{ type: 'eds' }, ['cart']],
    [{ type: 'ed' }, []],
    [{ fqdn: 'example' }, ['shop']],
    [{ fqdn: 'car' }, ['cart']],
    [{ port: 81 }, ['shop']],
    [{ port: 82 }, []],
    [{ fqdn: 'cart', port: 80 }, []],
  ])('%j', (filter, names) => {
    expect(filterClusters(entries, filter).map(({ name }) => name)).toEqual(names);
  });
});
