import { describe, expect, it } from 'vitest';
import type { EnvoyProxyTelemetryMetrics } from '../../../../src/resources/generated/types.ts';
import { fromApi } from '../../../../src/translate/features/proxy-metrics/from-api.ts';
import { collector, collectorRef, proxyInput } from '../proxy-input.ts';

function read(metrics: EnvoyProxyTelemetryMetrics | undefined) {
  return fromApi.envoyProxy?.fleet?.(proxyInput(metrics && { telemetry: { metrics } }, collector));
}

const sink = (openTelemetry: object) => ({ type: 'OpenTelemetry' as const, openTelemetry });

describe('metrics of a fleet', () => {
  it('has switches that are off by default', () => {
    expect(read(undefined)).toEqual({});
    expect(read({ enablePerEndpointStats: true })).toEqual({
      value: {
        metrics: {
          enableVirtualHostStats: false,
          enablePerEndpointStats: true,
          enableRequestResponseSizesStats: false,
        },
      },
    });
  });

  it('resolves sinks for the bootstrap, each place once', () => {
    const outcome = read({
      sinks: [
        sink({ host: 'a.example.com', port: 4317, reportCountersAsDeltas: true }),
        sink({ backendRefs: [collectorRef], resourceAttributes: { k: 'v' } }),
        sink({ host: 'a.example.com', port: 4317 }),
        sink({}),
      ],
    });
    expect(outcome?.infra?.resolvedMetricSinks).toMatchObject([
      { destination: { name: 'metrics_otel_0' }, authority: 'a.example.com', reportCountersAsDeltas: true },
      { destination: { name: 'metrics_otel_1' }, authority: 'collector.telemetry.svc', resourceAttributes: { k: 'v' } },
    ]);
    expect(outcome?.infra?.resolvedMetricSinks).toHaveLength(2);
  });

  it('gives nothing when a sink cannot be reached', () => {
    const outcome = read({ sinks: [sink({ backendRefs: [{ name: 'none', port: 1 }] })] });
    expect(outcome?.value).toBeUndefined();
    expect(outcome?.problems?.[0]?.path).toEqual([
      'spec',
      'telemetry',
      'metrics',
      'sinks',
      0,
      'openTelemetry',
      'backendRefs',
      0,
    ]);
  });
});
