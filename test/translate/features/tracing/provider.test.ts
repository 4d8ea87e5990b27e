import { describe, expect, it } from 'vitest';
import type { Tracing } from '../../../../src/translate/features/tracing/ir.ts';
import { tracingProvider } from '../../../../src/translate/features/tracing/provider.ts';
import { destination } from '../filter-output.ts';

const provider = (provider: object, fields: Partial<Tracing> = {}) => {
  const made = tracingProvider({
    serviceName: 's',
    destination: destination('sink'),
    provider: provider as never,
    ...fields,
  });
  return made.ok ? made.value : made.error;
};
const type = (name: string) => ({ '@type': `type.googleapis.com/envoy.config.trace.v3.${name}` });
const samplerTypes = 'type.googleapis.com/envoy.extensions.tracers.opentelemetry.samplers.v3';
const sampler = (name: string, message: string, fields: object = {}) => ({
  name: `envoy.tracers.opentelemetry.samplers.${name}`,
  typedConfig: { '@type': `${samplerTypes}.${message}SamplerConfig`, ...fields },
});
const on = sampler('always_on', 'AlwaysOn');
const ratio = (samplingPercentage: object) =>
  sampler('trace_id_ratio_based', 'TraceIdRatioBased', { samplingPercentage });
const parent = (wrappedSampler: object) => sampler('parent_based', 'ParentBased', { wrappedSampler });

describe('OpenTelemetry', () => {
  it('is spoken to by gRPC', () => {
    expect(provider({ type: 'OpenTelemetry' })).toEqual({
      name: 'envoy.tracers.opentelemetry',
      typedConfig: {
        ...type('OpenTelemetryConfig'),
        grpcService: { envoyGrpc: { clusterName: 'sink' } },
        serviceName: 's',
      },
    });
  });

  it('gets headers and attributes of the resource', () => {
    const headers = [{ name: 'h', value: 'v' }];
    const resourceAttributes = [{ key: 'a', value: '1' }];
    const fields = { authority: 'sink.test', headers, resourceAttributes };
    expect(provider({ type: 'OpenTelemetry' }, fields)).toMatchObject({
      typedConfig: {
        grpcService: {
          envoyGrpc: { clusterName: 'sink', authority: 'sink.test' },
          initialMetadata: [{ key: 'h', value: 'v' }],
        },
        resourceDetectors: [
          {
            name: 'envoy.tracers.opentelemetry.resource_detectors.static_config',
            typedConfig: { attributes: { a: '1' } },
          },
        ],
      },
    });
  });

  it.each([
    [{ type: 'AlwaysOn' }, on],
    [{ type: 'AlwaysOff' }, ratio({})],
    [{ type: 'TraceIdRatio' }, ratio({ numerator: 100 })],
    [
      { type: 'TraceIdRatio', samplingPercentage: { numerator: 1, denominator: 1000 } },
      ratio({ numerator: 10, denominator: 'TEN_THOUSAND' }),
    ],
    [{ type: 'ParentBasedAlwaysOn' }, parent(on)],
    [{ type: 'ParentBasedAlwaysOff' }, parent(ratio({}))],
    [{ type: 'ParentBasedTraceIdRatio', samplingPercentage: { numerator: 5 } }, parent(ratio({ numerator: 5 }))],
  ])('samples by %j', (wanted, expected) => {
    expect(provider({ type: 'OpenTelemetry', openTelemetry: { sampler: wanted } })).toMatchObject({
      typedConfig: { sampler: expected },
    });
  });
});

describe('other providers', () => {
  it.each([
    [undefined, { sharedSpanContext: true }],
    [
      { disableSharedSpanContext: true, enable128BitTraceId: true },
      { sharedSpanContext: false, traceId128bit: true },
    ],
  ])('Zipkin with %j', (zipkin, fields) => {
    expect(provider({ type: 'Zipkin', zipkin })).toEqual({
      name: 'envoy.traces.zipkin',
      typedConfig: {
        ...type('ZipkinConfig'),
        collectorCluster: 'sink',
        collectorEndpoint: '/api/v2/spans',
        collectorEndpointVersion: 'HTTP_JSON',
        ...fields,
      },
    });
  });

  it('Datadog', () => {
    expect(provider({ type: 'Datadog' })).toEqual({
      name: 'envoy.tracers.datadog',
      typedConfig: { ...type('DatadogConfig'), serviceName: 's', collectorCluster: 'sink' },
    });
  });

  it('are not known', () => {
    expect(provider({ type: 'Smoke' })).toContain('Smoke');
  });
});
