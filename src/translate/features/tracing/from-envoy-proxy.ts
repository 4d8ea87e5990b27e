import { sortedEntries } from '../../../core/compare.ts';
import type { EnvoyProxyTelemetryTracing, Fraction } from '../../../resources/generated/types.ts';
import { telemetryDestination } from '../../gateway-api/backend/telemetry-destination.ts';
import { mergesGateways } from '../../gateway-api/gateway/merge-switches.ts';
import { tracingName } from '../../gateway-api/names.ts';
import type { Xds } from '../../ir/xds.ts';
import type { Outcome, ProxyInput } from '../from-api-hooks.ts';
import type { Tracing } from './ir.ts';

/** The tracing provider of the fleet (spec/gateway-api.md 7). */
export function tracingOfFleet(input: ProxyInput): Outcome<Partial<Xds>> {
  const { envoyProxy, context } = input;
  const tracing = envoyProxy?.spec?.telemetry?.tracing;
  if (!envoyProxy || !tracing?.provider) return {};
  const { provider } = tracing;
  const path = ['spec', 'telemetry', 'tracing', 'provider'];
  const target = telemetryDestination({
    ...input,
    envoyProxy,
    target: provider,
    name: tracingName,
    protocol: provider.type === 'OpenTelemetry' ? 'GRPC' : 'TCP',
    path,
  });
  if (!target.ok) return { problems: [target.error] };
  const { destination, authority, traffic } = target.value;
  const value: Tracing = {
    serviceName: provider.serviceName ?? defaultServiceName(input),
    ...(authority && { authority }),
    ...sampling(tracing),
    ...tagsOf(tracing),
    destination,
    ...(traffic && { traffic }),
    provider,
    ...(provider.openTelemetry?.headers?.length && { headers: provider.openTelemetry.headers }),
    ...(tracing.spanName && { spanName: tracing.spanName }),
  };
  return { value: { tracing: context.provenance.note(value, envoyProxy, path.slice(0, -1)) } };
}

/** Spans are filed under the Gateway, or under the class when all Gateways share a fleet. */
function defaultServiceName({ gateway, context }: ProxyInput): string {
  if (mergesGateways(context)) return context.options.gatewayClassName;
  const { name = '', namespace = '' } = gateway.gateway.metadata;
  return `${name}.${namespace}`;
}

function sampling({
  samplingRate,
  samplingFraction,
  clientSamplingFraction,
  overallSamplingFraction,
}: EnvoyProxyTelemetryTracing): Pick<Tracing, 'samplingRate' | 'clientSamplingRate' | 'overallSamplingRate'> {
  const rate = samplingRate ?? (samplingFraction ? percentOf(samplingFraction) : 100);
  return {
    ...(rate !== 0 && { samplingRate: rate }),
    ...(clientSamplingFraction && { clientSamplingRate: percentOf(clientSamplingFraction) }),
    ...(overallSamplingFraction && { overallSamplingRate: percentOf(overallSamplingFraction) }),
  };
}

function percentOf({ numerator, denominator }: Fraction): number {
  const percent = ((numerator ?? 0) * 100) / (denominator ?? 100);
  return Math.min(100, Math.max(0, percent));
}

function tagsOf(tracing: EnvoyProxyTelemetryTracing): Pick<Tracing, 'customTags' | 'tags' | 'resourceAttributes'> {
  const customTags = pairs(tracing.customTags);
  const tags = pairs(tracing.tags);
  const resourceAttributes = pairs(tracing.provider.openTelemetry?.resourceAttributes);
  return {
    ...(customTags.length > 0 && { customTags }),
    ...(tags.length > 0 && { tags }),
    ...(resourceAttributes.length > 0 && { resourceAttributes }),
  };
}

function pairs<T>(
  map: Readonly<Record<string, T>> | undefined,
): readonly { readonly key: string; readonly value: T }[] {
  return sortedEntries(map).map(([key, value]) => ({ key, value }));
}
