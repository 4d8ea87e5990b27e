import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../../src/core/json.ts';
import type { BootstrapOptions } from '../../../../src/translate/infra/bootstrap/bootstrap-options.ts';
import { defaultBootstrap } from '../../../../src/translate/infra/bootstrap/default-bootstrap.ts';
import { bootstrapMessage, readBootstrap } from '../../../../src/translate/infra/bootstrap/read-bootstrap.ts';
import { messageProblem } from '../../../../src/translate/xds/proto/check-message.ts';
import { at, goodValue } from '../infra-fixture.ts';

const render = (options: BootstrapOptions = {}): JsonObject => goodValue(defaultBootstrap(options));
const clusterNames = (bootstrap: JsonObject): string[] =>
  (at(bootstrap, 'static_resources', 'clusters') as readonly { name: string }[]).map(({ name }) => name);

describe('defaultBootstrap', () => {
  it('has its parts in the order of the text', () => {
    expect(Object.keys(render())).toEqual([
      'admin',
      'cluster_manager',
      'node',
      'deferredStatOptions',
      'stats_config',
      'layered_runtime',
      'dynamic_resources',
      'static_resources',
      'overload_manager',
    ]);
  });

  it('reaches the control plane and answers Prometheus', () => {
    const bootstrap = render();
    expect(clusterNames(bootstrap)).toEqual(['prometheus_stats', 'local_cluster', 'xds_cluster']);
    expect(at(bootstrap, 'static_resources', 'listeners', 0, 'name')).toBe('envoy-gateway-proxy-stats-0.0.0.0-19001');
    expect(at(bootstrap, 'dynamic_resources', 'ads_config')).toMatchObject({
      api_type: 'DELTA_GRPC',
      grpc_services: [{ envoy_grpc: { cluster_name: 'xds_cluster' } }],
    });
    expect(at(bootstrap, 'admin', 'address', 'socket_address')).toEqual({ address: '127.0.0.1', port_value: 19000 });
  });

  it('knows its own fleet by its cluster, unless nothing injects zones', () => {
    const named = render({ serviceClusterName: 'shop/web' });
    expect(at(named, 'cluster_manager', 'local_cluster_name')).toBe('shop/web');
    expect(clusterNames(named)).toContain('shop/web');
    expect(at(named, 'static_resources', 'clusters', 1, 'eds_cluster_config', 'service_name')).toBe('shop/web');
    const without = render({ topologyInjectorDisabled: true });
    expect(without).not.toHaveProperty('cluster_manager');
    expect(clusterNames(without)).toEqual(['prometheus_stats', 'xds_cluster']);
  });

  it('has one sink and one cluster for each collector', () => {
    const sink = { type: 'OpenTelemetry' as const, openTelemetry: { host: 'otel.example.com', port: 4317 } };
    const bootstrap = render({ proxyMetrics: { prometheus: { disable: true }, sinks: [sink, sink] } });
    expect(clusterNames(bootstrap)).toEqual(['otel_metric_sink_0', 'local_cluster', 'xds_cluster']);
    expect(bootstrap.stats_sinks).toHaveLength(1);
    expect(at(bootstrap, 'static_resources', 'listeners')).toBeUndefined();
  });

  it('limits the heap only where there is a limit', () => {
    const manager = at(render({ maxHeapSizeBytes: 1000 }), 'overload_manager');
    expect(at(manager, 'resource_monitors', 1, 'typed_config', 'max_heap_size_bytes')).toBe(1000);
    const actions = [0, 1].map((i) => [at(manager, 'actions', i, 'name'), at(manager, 'actions', i, 'triggers', 0)]);
    const trigger = (value: number) => ({ name: 'envoy.resource_monitors.fixed_heap', threshold: { value } });
    expect(actions).toEqual([
      ['envoy.overload_actions.shrink_heap', trigger(0.95)],
      ['envoy.overload_actions.stop_accepting_requests', trigger(0.98)],
    ]);
    const free = at(render({ maxHeapSizeBytes: 0 }), 'overload_manager');
    expect(at(free, 'resource_monitors')).toMatchObject([
      {
        name: 'envoy.resource_monitors.global_downstream_max_connections',
        typed_config: { max_active_downstream_connections: 50000 },
      },
    ]);
    expect(free).not.toHaveProperty('actions');
  });
});

describe('messages of the default bootstrap', () => {
  const compression = { type: 'Brotli' as const };
  it.each<BootstrapOptions>([
    {},
    { ipFamily: 'IPv6', maxHeapSizeBytes: 1000, gatewayNamespaceMode: true },
    {
      proxyMetrics: {
        prometheus: { compression },
        sinks: [{ type: 'OpenTelemetry', openTelemetry: { host: 'otel' } }],
      },
    },
    {
      resolvedMetricSinks: [
        { address: 'otel', port: 1, resourceAttributes: { a: 'b' }, tls: { useSystemTrustStore: true } },
      ],
    },
  ])('are those of the API and keep its rules: %j', (options) => {
    const read = readBootstrap(render(options));
    expect(read.ok ? messageProblem(bootstrapMessage, read.value) : read.error).toBeUndefined();
  });
});

describe('the statistics matcher', () => {
  const matcher = (matches: NonNullable<BootstrapOptions['proxyMetrics']>['matches']) =>
    at(render({ proxyMetrics: { matches } }), 'stats_config', 'stats_matcher');

  it('is there for an empty list, not for none', () => {
    expect(matcher([])).toEqual({ inclusion_list: {} });
    expect(matcher(undefined)).toBeUndefined();
  });

  it('orders by kind, inside a kind as the input does', () => {
    const patterns = matcher([
      { type: 'RegularExpression', value: 'a.*' },
      { type: 'Suffix', value: '_total' },
      { type: 'Prefix', value: 'http' },
      { value: 'b' },
      { type: 'Exact', value: 'a' },
    ]);
    expect(at(patterns, 'inclusion_list', 'patterns')).toEqual([
      { exact: 'b' },
      { exact: 'a' },
      { prefix: 'http' },
      { suffix: '_total' },
      { safe_regex: { google_re2: {}, regex: 'a.*' } },
    ]);
  });

  it('writes expressions as JavaScript strings', () => {
    const patterns = matcher([{ type: 'RegularExpression', value: String.raw`\d'"<=&>` }]);
    expect(at(patterns, 'inclusion_list', 'patterns', 0, 'safe_regex', 'regex')).toBe(
      String.raw`\\d\'\"\u003C\u003D\u0026\u003E`,
    );
  });

  it('refuses expressions that Envoy cannot run', () => {
    const matches = [{ type: 'RegularExpression' as const, value: '(?=x)' }];
    expect(defaultBootstrap({ proxyMetrics: { matches } })).toMatchObject({ ok: false });
  });
});
