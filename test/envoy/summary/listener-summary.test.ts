import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../src/core/json.ts';
import { filterListeners, listenerRows, summarizeListeners } from '../../../src/envoy/summary/listener-summary.ts';
import type { SummaryFilter } from '../../../src/envoy/summary/summary-table.ts';
import { dumpEntry } from '../dump-entry.ts';

const typed = (type: string, more: JsonObject = {}): JsonObject => ({
  typed_config: { '@type': `x/envoy.${type}`, ...more },
});
const manager = (more: JsonObject): JsonObject => typed('http.v3.HttpConnectionManager', more);
const proxy = (more: JsonObject): JsonObject => typed('tcp.v3.TcpProxy', more);
const chain = (filter: JsonObject, more: JsonObject = {}): JsonObject => ({ filters: [filter], ...more });
const rds = { rds: { route_config_name: 'r' } };
const tls = { transport_socket: typed('tls.v3.DownstreamTlsContext') };
const quic = { transport_socket: typed('quic.v3.QuicDownstreamTransport') };
const sni = (...server_names: readonly string[]): JsonObject => ({ filter_chain_match: { server_names } });
const socket = (port: number, protocol?: string): JsonObject => ({
  socket_address: { address: '0.0.0.0', port_value: port, ...(protocol && { protocol }) },
});

const rows = (listener: JsonObject) => listenerRows([dumpEntry({ name: 'l', address: socket(80), ...listener })]);
const shown = (listener: JsonObject): readonly string[] =>
  rows(listener).map(({ type, destination }) => `${type} ${destination}`);

describe('the summary of listeners', () => {
  it.each<readonly [JsonObject, string]>([
    [chain(manager(rds)), 'HTTP Route: r'],
    [chain(manager({ route_config: { name: 'own' } }), tls), 'HTTPS Route: own'],
    [chain(manager({ route_config: {} })), 'HTTP Route: (inline)'],
    [chain(manager({ scoped_routes: {} })), 'HTTP Scoped routes'],
    [chain(manager(rds), quic), 'HTTP3 Route: r'],
    [chain(proxy({ cluster: 'c' })), 'TCP Cluster: c'],
    [chain(proxy({ cluster: 'c' }), tls), 'TLS Cluster: c'],
    [chain(proxy({ cluster: 'c' }), sni('a')), 'TLS Cluster: c'],
    [
      chain(
        proxy({
          weighted_clusters: {
            clusters: [
              { name: 'c', weight: 1 },
              { name: 'd', weight: 2 },
            ],
          },
        }),
      ),
      'TCP Cluster: c (1), Cluster: d (2)',
    ],
    [chain(typed('rbac.v3.RBAC')), 'TCP -'],
  ])('of a chain %j', (filterChain, expected) => {
    expect(shown({ filter_chains: [filterChain] })).toEqual([expected]);
    expect(shown({ default_filter_chain: filterChain })).toEqual([expected]);
  });

  it('finds the cluster of a UDP proxy', () => {
    const action = { on_match: { action: typed('udp.v3.Route', { cluster: 'c' }) } };
    const filter = typed('udp.v3.UdpProxyConfig', { matcher: { list: [{ other: 1 }, action] } });
    expect(shown({ address: socket(53, 'UDP'), listener_filters: [filter] })).toEqual(['UDP Cluster: c']);
    expect(shown({ address: socket(53, 'UDP') })).toEqual(['UDP -']);
    expect(shown({})).toEqual(['TCP -']);
  });

  it('has the chains in their order, the default one last', () => {
    const chains = { filter_chains: [chain(manager(rds), sni('a', 'b', 'c', 'd')), chain(proxy({}), sni('e'))] };
    const listener = { ...chains, default_filter_chain: chain(proxy({ cluster: 'c' })) };
    expect(summarizeListeners(rows(listener)).rows).toEqual([
      ['l', '0.0.0.0', '80', 'HTTP', 'a,b,c +1 more', 'Route: r', 'active'],
      ['l', '0.0.0.0', '80', 'TLS', 'e', '-', 'active'],
      ['l', '0.0.0.0', '80', 'TCP', '-', 'Cluster: c', 'active'],
    ]);
  });

  it('tells a refused update, and what has no address', () => {
    const [row] = summarizeListeners(listenerRows([dumpEntry({ name: 'l' }, { error: 'no' })])).rows;
    expect(row).toEqual(['l', '-', '-', 'TCP', '-', '-', 'active, update refused']);
  });
});

describe('filters of listeners', () => {
  const entries = [
    dumpEntry({ name: 'web', address: socket(80), filter_chains: [chain(manager(rds))] }),
    dumpEntry({
      name: 'tls',
      address: socket(443),
      filter_chains: [chain(manager(rds), { ...tls, ...sni('a.example.com') })],
    }),
  ];
  it.each<readonly [SummaryFilter, readonly string[]]>([
    [{}, ['web', 'tls']],
    [{ name: 'WE' }, ['web']],
    [{ address: '0.0' }, ['web', 'tls']],
    [{ port: 443 }, ['tls']],
    [{ type: 'http' }, ['web']],
    [{ host: 'a.example' }, ['tls']],
  ])('%j', (filter, names) => {
    expect(filterListeners(listenerRows(entries), filter).map(({ listener }) => listener)).toEqual(names);
  });
});
