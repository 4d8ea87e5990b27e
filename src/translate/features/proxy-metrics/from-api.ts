import { fail, ok, type Result } from '../../../core/result.ts';
import type { EnvoyProxy } from '../../../resources/generated/types.ts';
import { telemetryDestination } from '../../gateway-api/backend/telemetry-destination.ts';
import { otelMetricSinkName } from '../../gateway-api/names.ts';
import type { ResolvedMetricSink } from '../../ir/infra.ts';
import type { FromApiHooks } from '../feature.ts';
import type { Problem, ProxyInput, ProxyOutcome } from '../from-api-hooks.ts';

type Metrics = NonNullable<NonNullable<EnvoyProxy['spec']['telemetry']>['metrics']>;
type OpenTelemetrySink = NonNullable<NonNullable<Metrics['sinks']>[number]['openTelemetry']>;

/** API fields to IR. */
export const fromApi: FromApiHooks = { envoyProxy: { fleet: metricsOfFleet } };

/** The statistics that Envoy keeps, and where it pushes them (spec/gateway-api.md 7). */
function metricsOfFleet(input: ProxyInput): ProxyOutcome {
  const { envoyProxy } = input;
  const metrics = envoyProxy?.spec?.telemetry?.metrics;
  if (!metrics) return {};
  const sinks = resolveSinks({ ...input, envoyProxy }, metrics);
  if (!sinks.ok) return { problems: [sinks.error] };
  return {
    value: {
      metrics: {
        enableVirtualHostStats: metrics.enableVirtualHostStats ?? false,
        enablePerEndpointStats: metrics.enablePerEndpointStats ?? false,
        enableRequestResponseSizesStats: metrics.enableRequestResponseSizesStats ?? false,
      },
    },
    ...(sinks.value.length > 0 && { infra: { resolvedMetricSinks: sinks.value } }),
  };
}

interface SinksInput extends ProxyInput {
  readonly envoyProxy: EnvoyProxy;
}

/** Sinks without an endpoint are left out, and so are those that push to the place of an earlier one. */
function resolveSinks(input: SinksInput, { sinks = [] }: Metrics): Result<readonly ResolvedMetricSink[], Problem> {
  const resolved: ResolvedMetricSink[] = [];
  const seen = new Set<string>();
  for (const [i, { openTelemetry }] of sinks.entries()) {
    if (!openTelemetry) continue;
    const sink = resolveSink(input, openTelemetry, i);
    if (!sink.ok) return fail(sink.error);
    const endpoint = sink.value.destination.settings?.[0]?.endpoints?.[0];
    if (!endpoint) continue;
    const place = `${endpoint.host}:${endpoint.port}`;
    if (!seen.has(place)) resolved.push(sink.value);
    seen.add(place);
  }
  return ok(resolved);
}

function resolveSink(input: SinksInput, sink: OpenTelemetrySink, index: number): Result<ResolvedMetricSink, Problem> {
  const path = ['spec', 'telemetry', 'metrics', 'sinks', index, 'openTelemetry'];
  const { backendRefs, host, port } = sink;
  // Metrics are pushed by the bootstrap's clusters, which take no backendSettings.
  const target = telemetryDestination({
    ...input,
    target: { backendRefs, host, port },
    name: otelMetricSinkName(index),
    protocol: 'GRPC',
    path,
  });
  if (!target.ok) return target;
  const { destination, authority } = target.value;
  const { headers, resourceAttributes, reportCountersAsDeltas, reportHistogramsAsDeltas } = sink;
  const value: ResolvedMetricSink = {
    destination,
    ...(authority && { authority }),
    ...(headers?.length && { headers }),
    ...(resourceAttributes && Object.keys(resourceAttributes).length > 0 && { resourceAttributes }),
    ...(reportCountersAsDeltas && { reportCountersAsDeltas }),
    ...(reportHistogramsAsDeltas && { reportHistogramsAsDeltas }),
  };
  return ok(input.context.provenance.note(value, input.envoyProxy, path));
}
