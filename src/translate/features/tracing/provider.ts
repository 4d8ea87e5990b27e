import { fail, ok, type Result } from '../../../core/result.ts';
import type { TracingProvider } from '../../ir/api-types.ts';
import { fractionalPercent } from '../../xds/message/fractional-percent.ts';
import { any, type Message, type TypedExtension, withoutDefaults } from '../../xds/messages.ts';
import type { Tracing } from './ir.ts';

type Sampler = NonNullable<NonNullable<TracingProvider['openTelemetry']>['sampler']>;

/** The tracer of a connection manager; the error names a provider that is not known (spec/xds-telemetry-patches.md F.3). */
export function tracingProvider(tracing: Tracing): Result<TypedExtension, string> {
  const { provider } = tracing;
  switch (provider.type) {
    case 'OpenTelemetry':
      return ok(openTelemetry(tracing));
    case 'Zipkin':
      return ok(zipkin(tracing));
    case 'Datadog':
      return ok({
        name: 'envoy.tracers.datadog',
        typedConfig: any('envoy.config.trace.v3.DatadogConfig', {
          ...withoutDefaults({ serviceName: tracing.serviceName }),
          collectorCluster: tracing.destination.name,
        }),
      });
    default:
      return fail(`"${String(provider.type)}" is not a tracing provider; known are OpenTelemetry, Zipkin and Datadog`);
  }
}

function zipkin({ destination, provider }: Tracing): TypedExtension {
  return {
    // Envoy looks the tracer up by the type of its configuration, so the odd name does no harm; it is what clusters have.
    name: 'envoy.traces.zipkin',
    typedConfig: any('envoy.config.trace.v3.ZipkinConfig', {
      collectorCluster: destination.name,
      collectorEndpoint: '/api/v2/spans',
      collectorEndpointVersion: 'HTTP_JSON',
      ...withoutDefaults({ traceId128bit: provider.zipkin?.enable128BitTraceId }),
      sharedSpanContext: !provider.zipkin?.disableSharedSpanContext,
    }),
  };
}

function openTelemetry(tracing: Tracing): TypedExtension {
  const { destination, provider, authority, headers } = tracing;
  const sampler = provider.openTelemetry?.sampler;
  return {
    name: 'envoy.tracers.opentelemetry',
    typedConfig: any('envoy.config.trace.v3.OpenTelemetryConfig', {
      grpcService: {
        envoyGrpc: { clusterName: destination.name, ...withoutDefaults({ authority }) },
        ...withoutDefaults({ initialMetadata: (headers ?? []).map(({ name, value }) => ({ key: name, value })) }),
      },
      ...withoutDefaults({
        serviceName: tracing.serviceName,
        resourceDetectors: resourceDetectors(tracing),
        sampler: sampler && samplerOf(sampler),
      }),
    }),
  };
}

function resourceDetectors({ resourceAttributes }: Tracing): readonly Message[] {
  if (!resourceAttributes?.length) return [];
  const attributes = Object.fromEntries(resourceAttributes.map(({ key, value }) => [key, value]));
  return [
    {
      name: 'envoy.tracers.opentelemetry.resource_detectors.static_config',
      typedConfig: any(
        'envoy.extensions.tracers.opentelemetry.resource_detectors.v3.StaticConfigResourceDetectorConfig',
        { attributes },
      ),
    },
  ];
}

function samplerOf(sampler: Sampler): TypedExtension {
  switch (sampler.type) {
    case 'AlwaysOn':
      return alwaysOn;
    case 'AlwaysOff':
      return traceIdRatio({});
    case 'TraceIdRatio':
      return traceIdRatio(samplingShare(sampler));
    case 'ParentBasedAlwaysOn':
      return parentBased(alwaysOn);
    case 'ParentBasedAlwaysOff':
      return parentBased(traceIdRatio({}));
    case 'ParentBasedTraceIdRatio':
      return parentBased(traceIdRatio(samplingShare(sampler)));
  }
}

function samplingShare({ samplingPercentage }: Sampler): Message {
  return fractionalPercent(samplingPercentage ?? { numerator: 100 });
}

const samplers = 'envoy.tracers.opentelemetry.samplers';
const samplerTypes = 'envoy.extensions.tracers.opentelemetry.samplers.v3';

const alwaysOn: TypedExtension = {
  name: `${samplers}.always_on`,
  typedConfig: any(`${samplerTypes}.AlwaysOnSamplerConfig`),
};

function traceIdRatio(samplingPercentage: Message): TypedExtension {
  return {
    name: `${samplers}.trace_id_ratio_based`,
    typedConfig: any(`${samplerTypes}.TraceIdRatioBasedSamplerConfig`, { samplingPercentage }),
  };
}

function parentBased(wrappedSampler: TypedExtension): TypedExtension {
  return {
    name: `${samplers}.parent_based`,
    typedConfig: any(`${samplerTypes}.ParentBasedSamplerConfig`, { wrappedSampler }),
  };
}
