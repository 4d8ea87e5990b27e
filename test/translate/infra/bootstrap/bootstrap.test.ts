import { describe, expect, it } from 'vitest';
import type { EnvoyProxy, EnvoyProxySpec } from '../../../../src/resources/generated/types.ts';
import { emptyResourceSet } from '../../../../src/resources/resource-set.ts';
import { applyUserBootstrap } from '../../../../src/translate/infra/bootstrap/apply-user-bootstrap.ts';
import { bootstrapFor } from '../../../../src/translate/infra/bootstrap/bootstrap-for.ts';
import { defaultBootstrap } from '../../../../src/translate/infra/bootstrap/default-bootstrap.ts';
import { mergeAsProtobuf } from '../../../../src/translate/infra/bootstrap/merge-as-protobuf.ts';
import { protoJson } from '../../../../src/translate/infra/bootstrap/proto-spelling.ts';
import { bootstrapMessage, readBootstrap } from '../../../../src/translate/infra/bootstrap/read-bootstrap.ts';
import { validateUserBootstrap } from '../../../../src/translate/infra/bootstrap/validate-user-bootstrap.ts';

function render(options: Parameters<typeof defaultBootstrap>[0] = {}) {
  const bootstrap = defaultBootstrap(options);
  if (!bootstrap.ok) throw new Error(bootstrap.error);
  return JSON.parse(JSON.stringify(bootstrap.value));
}

const clusterNames = (bootstrap: { static_resources: { clusters: { name: string }[] } }): string[] =>
  bootstrap.static_resources.clusters.map(({ name }) => name);

const envoyProxy = (spec: EnvoyProxySpec): EnvoyProxy => ({
  apiVersion: 'gateway.envoyproxy.io/v1alpha1',
  kind: 'EnvoyProxy',
  metadata: { name: 'config' },
  spec,
});

describe('the default bootstrap', () => {
  it('reaches the control plane and answers Prometheus', () => {
    const bootstrap = render();
    expect(clusterNames(bootstrap)).toEqual(['prometheus_stats', 'local_cluster', 'xds_cluster']);
    expect(bootstrap.static_resources.listeners[0].name).toBe('envoy-gateway-proxy-stats-0.0.0.0-19001');
    expect(bootstrap.admin.address.socket_address).toEqual({ address: '127.0.0.1', port_value: 19000 });
  });

  it('listens on IPv6 where the fleet does', () => {
    const bootstrap = render({ ipFamily: 'IPv6' });
    expect(bootstrap.admin.address.socket_address.address).toBe('::1');
    expect(bootstrap.static_resources.listeners[0].address.socket_address).toMatchObject({
      address: '::',
      ipv4_compat: true,
    });
  });

  it('has one sink and one cluster for each collector', () => {
    const sink = { type: 'OpenTelemetry' as const, openTelemetry: { host: 'otel.example.com', port: 4317 } };
    const bootstrap = render({ proxyMetrics: { prometheus: { disable: true }, sinks: [sink, sink] } });
    expect(clusterNames(bootstrap)).toEqual(['otel_metric_sink_0', 'local_cluster', 'xds_cluster']);
    expect(bootstrap.stats_sinks).toHaveLength(1);
    expect(bootstrap.static_resources.listeners).toBeUndefined();
  });

  it('orders the matcher by kind and refuses expressions that Envoy cannot run', () => {
    const matches = [
      { type: 'Prefix' as const, value: 'http' },
      { value: 'exact' },
      { type: 'RegularExpression' as const, value: 'a.*' },
    ];
    expect(render({ proxyMetrics: { matches } }).stats_config.stats_matcher.inclusion_list.patterns).toEqual([
      { exact: 'exact' },
      { prefix: 'http' },
      { safe_regex: { google_re2: {}, regex: 'a.*' } },
    ]);
    const bad = [{ type: 'RegularExpression' as const, value: '(?=x)' }];
    expect(defaultBootstrap({ proxyMetrics: { matches: bad } }).ok).toBe(false);
  });

  it('limits the heap', () => {
    const manager = render({ maxHeapSizeBytes: 1000 }).overload_manager;
    expect(manager.actions.map((a: { triggers: { threshold: unknown }[] }) => a.triggers[0]?.threshold)).toEqual([
      { value: 0.95 },
      { value: 0.98 },
    ]);
  });
});

describe('a bootstrap of a user', () => {
  it('is merged as protobuf merges', () => {
    const merged = applyUserBootstrap(render(), {
      type: 'Merge',
      value: 'admin:\n  address:\n    socketAddress: {portValue: 1}\n',
    });
    expect(merged.ok && (merged.value as { admin: { address: unknown } }).admin.address).toEqual({
      socket_address: { address: '127.0.0.1', port_value: 1 },
    });
  });

  it.each([
    ['lists append', { nodeContextParams: ['a'] }, { nodeContextParams: ['b'] }, { nodeContextParams: ['a', 'b'] }],
    ['messages merge', { node: { id: 'a' } }, { node: { cluster: 'b' } }, { node: { id: 'a', cluster: 'b' } }],
    [
      'a member of a oneof replaces another',
      { statsFlushInterval: '5s', statsFlushOnAdmin: true },
      { statsFlushInterval: '7s' },
      { statsFlushInterval: '7s', statsFlushOnAdmin: true },
    ],
    [
      'an address of another kind replaces the address',
      { admin: { address: { socketAddress: { address: 'a', portValue: 1 } } } },
      { admin: { address: { pipe: { path: '/p' } } } },
      { admin: { address: { pipe: { path: '/p' } } } },
    ],
    [
      'an Any is replaced',
      { defaultConfigSource: {}, typedDnsResolverConfig: { name: 'a', typedConfig: { '@type': 'T', x: 1 } } },
      { typedDnsResolverConfig: { typedConfig: { '@type': 'T', y: 1 } } },
      { defaultConfigSource: {}, typedDnsResolverConfig: { name: 'a', typedConfig: { '@type': 'T', y: 1 } } },
    ],
    [
      'zero in a wrapper changes nothing',
      { statsConfig: { useAllDefaultTags: true } },
      { statsConfig: { useAllDefaultTags: false } },
      { statsConfig: { useAllDefaultTags: true } },
    ],
    [
      'maps merge by key',
      { certificateProviderInstances: { a: { name: 'a' }, b: { name: 'b' } } },
      { certificateProviderInstances: { b: { name: 'c' } } },
      { certificateProviderInstances: { a: { name: 'a' }, b: { name: 'c' } } },
    ],
  ])('%s', (_, base, override, expected) => {
    expect(mergeAsProtobuf(bootstrapMessage, base, override)).toEqual(expected);
  });

  it('is patched', () => {
    const patched = applyUserBootstrap(render(), {
      type: 'JSONPatch',
      jsonPatches: [{ op: 'replace', path: '/admin/address/socket_address/port_value', value: 5 }],
    });
    expect(patched.ok && JSON.stringify(patched.value)).toContain('"port_value":5');
  });

  it.each([
    ['fields that Envoy does not know', { type: 'Merge' as const, value: 'admin: {prot: 1}' }],
    [
      'unknown fields deep inside',
      { type: 'Merge' as const, value: 'static_resources: {clusters: [{name: a, typ: EDS}]}' },
    ],
    [
      'values of a wrong type',
      { type: 'Merge' as const, value: 'admin: {address: {socket_address: {port_value: many}}}' },
    ],
    ['a cluster without a name', { type: 'Merge' as const, value: 'static_resources: {clusters: [{type: STATIC}]}' }],
    [
      'two members of a oneof',
      { type: 'Merge' as const, value: 'admin: {address: {pipe: {path: /p}, socket_address: {}}}' },
    ],
    ['text that is no YAML', { type: 'Replace' as const, value: 'a: [' }],
    [
      'another control plane',
      {
        type: 'JSONPatch' as const,
        jsonPatches: [
          {
            op: 'replace' as const,
            path: '/static_resources/clusters/2/load_assignment/endpoints/0/lb_endpoints/0/endpoint/address/socket_address/address',
            value: 'elsewhere',
          },
        ],
      },
    ],
    [
      'other dynamic resources',
      { type: 'JSONPatch' as const, jsonPatches: [{ op: 'remove' as const, path: '/dynamic_resources/lds_config' }] },
    ],
    [
      'no admin address',
      {
        type: 'JSONPatch' as const,
        jsonPatches: [{ op: 'remove' as const, path: '/admin/address/socket_address/address' }],
      },
    ],
  ])('is refused with %s', (_, bootstrap) => {
    expect(validateUserBootstrap(bootstrap)).toBeTypeOf('string');
  });

  it('may change the time of the first fetch', () => {
    const patch = { op: 'replace' as const, path: '/dynamic_resources/lds_config/initial_fetch_timeout', value: '5s' };
    expect(validateUserBootstrap({ type: 'JSONPatch', jsonPatches: [patch] })).toBeUndefined();
  });
});

describe('the bootstrap of a config dump', () => {
  it.each([
    {},
    { ipFamily: 'DualStack' as const, maxHeapSizeBytes: 1000, gatewayNamespaceMode: true },
    { proxyMetrics: { prometheus: { compression: { type: 'Gzip' as const } }, matches: [{ value: 'a' }] } },
  ])('is the same with and without the tables of the API (%#)', (options) => {
    const defaults = render(options);
    expect(readBootstrap(defaults)).toEqual({ ok: true, value: protoJson(defaults, 'camel') });
  });

  it('has what the EnvoyProxy of the class merges, in canonical JSON', () => {
    const bootstrap = {
      type: 'Merge' as const,
      value: 'stats_flush_interval: 1.50s\nadmin: {ignore_global_conn_limit: true}\n',
    };
    const dumped = bootstrapFor({ ...emptyResourceSet(), envoyProxyForGatewayClass: envoyProxy({ bootstrap }) });
    expect(dumped).toMatchObject({ statsFlushInterval: '1.500s', admin: { ignoreGlobalConnLimit: true } });
  });
});

describe('protoJson', () => {
  it('writes the JSON that protobuf writes', () => {
    const message = {
      connectTimeout: '0.25s',
      lb_policy: 'ROUND_ROBIN',
      type: 'STATIC',
      max_heap_size_bytes: 5,
      nothing: null,
      static_layer: { 'a.b': 1 },
    };
    expect(protoJson(message, 'snake')).toEqual({
      connect_timeout: '0.250s',
      type: 'STATIC',
      max_heap_size_bytes: '5',
      static_layer: { 'a.b': 1 },
    });
    expect(protoJson(message, 'camel')).toMatchObject({ connectTimeout: '0.250s', staticLayer: { 'a.b': 1 } });
  });
});
