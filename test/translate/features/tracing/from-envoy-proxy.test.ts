import { describe, expect, it } from 'vitest';
import type { EnvoyProxyTelemetryTracing } from '../../../../src/resources/generated/types.ts';
import { tracingOfFleet } from '../../../../src/translate/features/tracing/from-envoy-proxy.ts';
import { collector, collectorRef, proxyInput } from '../proxy-input.ts';

const provider = { type: 'OpenTelemetry', host: 'otel.example.com', port: 4317 } as const;

function read(tracing: EnvoyProxyTelemetryTracing, mergeGateways?: boolean) {
  return tracingOfFleet(proxyInput({ mergeGateways, telemetry: { tracing } }, collector));
}

describe('tracing of a fleet', () => {
  it('is off without a provider', () => expect(tracingOfFleet(proxyInput({}))).toEqual({}));

  it('names spans after the Gateway, the class of merged Gateways, or as configured', () => {
    expect(read({ provider }).value?.tracing?.serviceName).toBe('edge.infra');
    expect(read({ provider }, true).value?.tracing?.serviceName).toBe('test-class');
    expect(read({ provider: { ...provider, serviceName: 'shop' } }, true).value?.tracing?.serviceName).toBe('shop');
  });

  it.each([
    [{}, { samplingRate: 100 }],
    [{ samplingRate: 7, samplingFraction: { numerator: 1 } }, { samplingRate: 7 }],
    [{ samplingFraction: { numerator: 1, denominator: 8 } }, { samplingRate: 12.5 }],
    [{ samplingFraction: { numerator: 3, denominator: 2 } }, { samplingRate: 100 }],
    [{ samplingRate: 0, clientSamplingFraction: { numerator: 0 } }, { clientSamplingRate: 0 }],
    [{ overallSamplingFraction: { numerator: 20 } }, { samplingRate: 100, overallSamplingRate: 20 }],
  ])('samples %j as %j', (rest, rates) => {
    const { samplingRate, clientSamplingRate, overallSamplingRate } = read({ provider, ...rest }).value?.tracing ?? {};
    expect({ samplingRate, clientSamplingRate, overallSamplingRate }).toEqual({
      samplingRate: undefined,
      clientSamplingRate: undefined,
      overallSamplingRate: undefined,
      ...rates,
    });
  });

  it('sorts tags and carries what the provider says', () => {
    const tracing = read({
      provider: {
        ...provider,
        openTelemetry: { headers: [{ name: 'h', value: 'v' }], resourceAttributes: { r: '1' } },
      },
      tags: { b: '2', a: '1' },
      customTags: { c: { type: 'Literal', literal: { value: 'x' } } },
      spanName: { client: 'c', server: 's' },
    }).value?.tracing;
    expect(tracing).toMatchObject({
      authority: 'otel.example.com',
      tags: [{ key: 'a' }, { key: 'b' }],
      customTags: [{ key: 'c', value: { type: 'Literal' } }],
      resourceAttributes: [{ key: 'r', value: '1' }],
      headers: [{ name: 'h', value: 'v' }],
      spanName: { client: 'c', server: 's' },
    });
  });

  it('speaks gRPC to OpenTelemetry backends only, and addresses Services by name', () => {
    const toBackend = (type: 'OpenTelemetry' | 'Zipkin') =>
      read({ provider: { type, backendRefs: [collectorRef] } }).value?.tracing;
    expect(toBackend('OpenTelemetry')?.destination.settings?.[0]?.protocol).toBe('GRPC');
    expect(toBackend('Zipkin')?.destination.settings?.[0]?.protocol).toBe('TCP');
    expect(toBackend('Zipkin')?.authority).toBe('collector.telemetry.svc');
  });

  it('reports bad backend settings', () => {
    const { problems } = read({
      provider: { ...provider, backendSettings: { timeout: { tcp: { connectTimeout: 'soon' } } } },
    });
    expect(problems?.map(({ path }) => path)).toEqual([
      ['spec', 'telemetry', 'tracing', 'provider', 'backendSettings'],
    ]);
  });
});
