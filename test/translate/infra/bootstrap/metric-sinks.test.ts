import { describe, expect, it } from 'vitest';
import type {
  BootstrapMetricSink,
  BootstrapOptions,
} from '../../../../src/translate/infra/bootstrap/bootstrap-options.ts';
import { metricSinks, sinkCluster, statsSink } from '../../../../src/translate/infra/bootstrap/metric-sinks.ts';
import { at, goodValue } from '../infra-fixture.ts';

type Written = NonNullable<NonNullable<BootstrapOptions['proxyMetrics']>['sinks']>[number]['openTelemetry'];
const written = (...sinks: readonly Written[]) =>
  metricSinks({ proxyMetrics: { sinks: sinks.map((openTelemetry) => ({ type: 'OpenTelemetry', openTelemetry })) } });
const endpoints = (...sinks: readonly Written[]) =>
  goodValue(written(...sinks)).map(({ address, port }) => `${address}:${port}`);

describe('metricSinks', () => {
  it('takes resolved sinks before written ones', () => {
    const resolved = [{ address: '10.0.0.1', port: 1 }];
    const proxyMetrics = { sinks: [{ type: 'OpenTelemetry' as const, openTelemetry: { host: 'otel' } }] };
    expect(metricSinks({ resolvedMetricSinks: resolved, proxyMetrics })).toEqual({ ok: true, value: resolved });
    expect(goodValue(metricSinks({ resolvedMetricSinks: [], proxyMetrics }))).toMatchObject([{ address: 'otel' }]);
  });

  it('finds the endpoint of a written sink', () => {
    expect(endpoints({ host: 'otel' }, { host: 'otel', port: 5 })).toEqual(['otel:4317', 'otel:5']);
    const ref = { name: 'c', namespace: 'telemetry', port: 9 };
    expect(endpoints({ backendRefs: [ref, { name: 'other' }] })).toEqual(['c.telemetry.svc:9']);
    expect(endpoints({ backendRefs: [{ name: 'c', port: 9 }] })).toEqual(['c:9']);
  });

  it('drops repeated endpoints; the first of them counts', () => {
    const [sink, ...others] = goodValue(
      written({ host: 'otel', reportCountersAsDeltas: true }, { host: 'otel', port: 4317 }, undefined),
    );
    expect([sink?.reportCountersAsDeltas, others]).toEqual([true, []]);
  });

  it('fails without host and backend, or without a port', () => {
    expect(written({}).ok).toBe(false);
    expect(written({ backendRefs: [{ name: 'collector' }] })).toEqual({
      ok: false,
      error: expect.stringContaining('collector'),
    });
  });
});

describe('statsSink', () => {
  it('names the cluster by its number and leaves out what is not set', () => {
    const { typed_config: config } = statsSink({ address: 'otel', port: 1 }, 2);
    expect(JSON.parse(JSON.stringify(config))).toEqual({
      '@type': expect.stringMatching(/SinkConfig$/),
      grpc_service: { envoy_grpc: { cluster_name: 'otel_metric_sink_2' } },
    });
  });

  it('carries headers, attributes, authority and deltas', () => {
    const sink: BootstrapMetricSink = {
      address: 'otel',
      port: 1,
      authority: 'otel.test',
      headers: [{ name: 'x-a', value: 'b' }],
      resourceAttributes: { team: 'edge' },
      reportCountersAsDeltas: true,
      reportHistogramsAsDeltas: false,
    };
    const { typed_config: config } = statsSink(sink, 0);
    expect(at(config, 'grpc_service')).toEqual({
      envoy_grpc: { cluster_name: 'otel_metric_sink_0', authority: 'otel.test' },
      initial_metadata: [{ key: 'x-a', value: 'b' }],
    });
    expect(at(config, 'report_counters_as_deltas')).toBe(true);
    expect(at(config, 'report_histograms_as_deltas')).toBeUndefined();
    expect(at(config, 'resource_detectors', 0, 'typed_config', 'attributes')).toEqual({ team: 'edge' });
  });
});

describe('sinkCluster', () => {
  const trusted = (tls: BootstrapMetricSink['tls']) =>
    at(sinkCluster({ address: 'otel', port: 1, tls }, 0), 'transport_socket', 'typed_config', 'common_tls_context');

  it('leads to the endpoint by HTTP/2', () => {
    const cluster = sinkCluster({ address: 'otel', port: 5 }, 1);
    expect(cluster).toMatchObject({ name: 'otel_metric_sink_1', type: 'STRICT_DNS', connect_timeout: '0.250s' });
    expect(JSON.stringify(cluster.load_assignment)).toContain('"socket_address":{"address":"otel","port_value":5}');
    expect(JSON.stringify(cluster)).toContain('"explicit_http_config":{"http2_protocol_options":{}}');
    expect(cluster.transport_socket).toBeUndefined();
  });

  it.each([
    [{ caCertificate: 'Y2E=', useSystemTrustStore: true }, { inline_bytes: 'Y2E=' }],
    [{ useSystemTrustStore: true }, { filename: '/etc/ssl/certs/ca-certificates.crt' }],
  ])('trusts with %j the authority %j', (tls, authority) => {
    expect(trusted(tls)).toEqual({ validation_context: { trusted_ca: authority } });
  });

  it('trusts nobody in particular where TLS names no authority', () => {
    expect(trusted({ sni: 'a.test' })).toBeUndefined();
    const cluster = sinkCluster({ address: 'otel', port: 1, tls: { sni: 'a.test' } }, 0);
    expect(at(cluster, 'transport_socket', 'typed_config', 'sni')).toBe('a.test');
  });
});
