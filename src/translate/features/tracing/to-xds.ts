import { ok, type Result } from '../../../core/result.ts';
import { fractionalPercent } from '../../xds/message/fractional-percent.ts';
import { type Message, withoutDefaults, withoutUndefined } from '../../xds/messages.ts';
import type { ToXdsHooks } from '../to-xds-hooks.ts';
import { customTags } from './custom-tags.ts';
import type { BackendTracing, Tracing } from './ir.ts';
import { tracingProvider } from './provider.ts';

/** Tracing of connection managers, and what single routes have different (spec/xds-telemetry-patches.md F.3). */
export const toXds: ToXdsHooks = {
  connectionManager: ({ xds }) => (xds.tracing ? managerTracing(xds.tracing) : ok({})),
  route: ({ route }) => {
    const tracing = route.traffic?.telemetry?.tracing;
    return ok(tracing ? { route: { tracing: routeTracing(tracing) } } : {});
  },
};

function managerTracing(tracing: Tracing): Result<Message, string> {
  const provider = tracingProvider(tracing);
  if (!provider.ok) return provider;
  // A sampler of the provider decides by itself: Envoy then hands it every request.
  const random = tracing.provider.openTelemetry?.sampler ? 100 : tracing.samplingRate;
  return ok({
    tracing: {
      clientSampling: percent(tracing.clientSamplingRate),
      overallSampling: percent(tracing.overallSamplingRate ?? 100),
      randomSampling: percent(random),
      provider: provider.value,
      ...withoutDefaults({ customTags: customTags(tracing) }),
      spawnUpstreamSpan: true,
      ...spanNames(tracing),
    },
  });
}

function routeTracing(tracing: BackendTracing): Message {
  const { samplingFraction, clientSamplingFraction, overallSamplingFraction } = tracing;
  return {
    clientSampling: clientSamplingFraction ? fractionalPercent(clientSamplingFraction) : {},
    ...withoutUndefined({
      randomSampling: samplingFraction && fractionalPercent(samplingFraction),
      overallSampling: overallSamplingFraction && fractionalPercent(overallSamplingFraction),
    }),
    ...withoutDefaults({ customTags: customTags(tracing) }),
    ...spanNames(tracing),
  };
}

function percent(value: number | undefined): Message {
  return withoutDefaults({ value });
}

function spanNames({ spanName }: Pick<Tracing, 'spanName'>): Message {
  return withoutDefaults({ operation: spanName?.client, upstreamOperation: spanName?.server });
}
