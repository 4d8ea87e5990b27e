import { describe, expect, it } from 'vitest';
import type { Tracing } from '../../../../src/translate/features/tracing/ir.ts';
import { toXds } from '../../../../src/translate/features/tracing/to-xds.ts';
import { managerScope, routeScope } from '../../xds/xds-scopes.ts';
import { destination } from '../filter-output.ts';

const tracingOf = (fields: object) => {
  const tracing = {
    serviceName: 's',
    destination: destination('sink'),
    provider: { type: 'OpenTelemetry' },
    ...fields,
  } as Tracing;
  const part = toXds.connectionManager?.({ ...managerScope(), xds: { tracing } });
  return part?.ok ? part.value.tracing : part?.error;
};

describe('tracing', () => {
  it('lets a sampler decide alone', () => {
    const sampler = { type: 'ParentBasedTraceIdRatio', samplingPercentage: { numerator: 1, denominator: 1000 } };
    expect(
      tracingOf({ samplingRate: 5, provider: { type: 'OpenTelemetry', openTelemetry: { sampler } } }),
    ).toMatchObject({
      clientSampling: {},
      overallSampling: { value: 100 },
      randomSampling: { value: 100 },
    });
  });

  it('samples as the policy says, with tags of both lists', () => {
    const customTags = [
      { key: 'b', value: { type: 'Literal', literal: { value: 'old' } } },
      { key: 'a', value: { type: 'RequestHeader', requestHeader: { name: 'h' } } },
    ];
    expect(tracingOf({ customTags, tags: [{ key: 'b', value: '%X%' }], samplingRate: 10 })).toMatchObject({
      randomSampling: { value: 10 },
      customTags: [
        { tag: 'a', requestHeader: { name: 'h' } },
        { tag: 'b', value: '%X%' },
      ],
    });
  });

  it('refuses an unknown provider', () => {
    expect(tracingOf({ provider: { type: 'Smoke' } })).toContain('Smoke');
  });

  it('samples single routes by fraction', () => {
    const telemetry = { tracing: { samplingFraction: { numerator: 1 }, spanName: { client: 'c', server: 's' } } };
    expect(toXds.route?.(routeScope({ traffic: { telemetry } }))).toMatchObject({
      ok: true,
      value: {
        route: {
          tracing: { clientSampling: {}, randomSampling: { numerator: 1 }, operation: 'c', upstreamOperation: 's' },
        },
      },
    });
  });
});
