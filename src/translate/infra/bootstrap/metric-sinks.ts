import type { JsonObject } from '../../../core/json.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import { type BootstrapMetricSink, type BootstrapOptions, systemTrustBundle } from './bootstrap-options.ts';

/** The OpenTelemetry sinks of a bootstrap; an error when a written sink names no port. */
export function metricSinks(options: BootstrapOptions): Result<readonly BootstrapMetricSink[], string> {
  if (options.resolvedMetricSinks?.length) return ok(options.resolvedMetricSinks);
  const sinks: BootstrapMetricSink[] = [];
  const seen = new Set<string>();
  for (const { openTelemetry: sink } of options.proxyMetrics?.sinks ?? []) {
    if (!sink) continue;
    const endpoint = endpointOf(sink);
    if (!endpoint.ok) return endpoint;
    const { address, port } = endpoint.value;
    if (seen.has(`${address}:${port}`)) continue;
    seen.add(`${address}:${port}`);
    sinks.push({
      address,
      port,
      headers: sink.headers,
      resourceAttributes: sink.resourceAttributes,
      reportCountersAsDeltas: sink.reportCountersAsDeltas,
      reportHistogramsAsDeltas: sink.reportHistogramsAsDeltas,
    });
  }
  return ok(sinks);
}

interface WrittenSink {
  readonly host?: string;
  readonly port?: number;
  readonly backendRefs?: readonly { readonly name: string; readonly namespace?: string; readonly port?: number }[];
}

function endpointOf(sink: WrittenSink): Result<{ readonly address: string; readonly port: number }, string> {
  if (sink.host) return ok({ address: sink.host, port: sink.port ?? 4317 });
  const ref = sink.backendRefs?.[0];
  if (!ref) return fail('an OpenTelemetry metrics sink has neither a host nor a backendRef');
  if (ref.port === undefined) return fail(`the backendRef ${ref.name} of a metrics sink names no port`);
  return ok({ address: ref.namespace ? `${ref.name}.${ref.namespace}.svc` : ref.name, port: ref.port });
}

/** The entry of `stats_sinks` for a sink (spec/bootstrap.md 2.2). */
export function statsSink(sink: BootstrapMetricSink, index: number): JsonObject {
  const attributes = sink.resourceAttributes ?? {};
  return {
    name: 'envoy.stat_sinks.open_telemetry',
    typed_config: {
      '@type': 'type.googleapis.com/envoy.extensions.stat_sinks.open_telemetry.v3.SinkConfig',
      grpc_service: {
        envoy_grpc: { cluster_name: clusterName(index), authority: sink.authority || undefined },
        initial_metadata: sink.headers?.length
          ? sink.headers.map(({ name, value }) => ({ key: name, value }))
          : undefined,
      },
      report_counters_as_deltas: sink.reportCountersAsDeltas || undefined,
      report_histograms_as_deltas: sink.reportHistogramsAsDeltas || undefined,
      resource_detectors: Object.keys(attributes).length
        ? [
            {
              name: 'envoy.tracers.opentelemetry.resource_detectors.static_config',
              typed_config: {
                '@type':
                  'type.googleapis.com/envoy.extensions.tracers.opentelemetry.resource_detectors.v3.StaticConfigResourceDetectorConfig',
                attributes,
              },
            },
          ]
        : undefined,
    },
  };
}

/** The static cluster of a sink. */
export function sinkCluster(sink: BootstrapMetricSink, index: number): JsonObject {
  const name = clusterName(index);
  return {
    name,
    connect_timeout: '0.250s',
    type: 'STRICT_DNS',
    typed_extension_protocol_options: {
      'envoy.extensions.upstreams.http.v3.HttpProtocolOptions': {
        '@type': 'type.googleapis.com/envoy.extensions.upstreams.http.v3.HttpProtocolOptions',
        explicit_http_config: { http2_protocol_options: {} },
      },
    },
    lb_policy: 'ROUND_ROBIN',
    load_assignment: {
      cluster_name: name,
      endpoints: [
        {
          lb_endpoints: [
            { endpoint: { address: { socket_address: { address: sink.address, port_value: sink.port } } } },
          ],
        },
      ],
    },
    transport_socket: sink.tls ? transportSocket(sink.tls) : undefined,
  };
}

function transportSocket(tls: NonNullable<BootstrapMetricSink['tls']>): JsonObject {
  const trusted: JsonObject | undefined = tls.caCertificate
    ? { inline_bytes: tls.caCertificate }
    : tls.useSystemTrustStore
      ? { filename: systemTrustBundle }
      : undefined;
  return {
    name: 'envoy.transport_sockets.tls',
    typed_config: {
      '@type': 'type.googleapis.com/envoy.extensions.transport_sockets.tls.v3.UpstreamTlsContext',
      sni: tls.sni || undefined,
      common_tls_context: trusted ? { validation_context: { trusted_ca: trusted } } : undefined,
    },
  };
}

function clusterName(index: number): string {
  return `otel_metric_sink_${index}`;
}
