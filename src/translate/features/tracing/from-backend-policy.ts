import { compact } from '../../../core/compact.ts';
import { sortedEntries } from '../../../core/compare.ts';
import type {
  BackendTrafficPolicy,
  BackendTrafficPolicyTelemetryTracing as TracingSpec,
} from '../../../resources/generated/types.ts';
import type { ResourceMetadata } from '../../ir/metadata.ts';
import type { TrafficFeatures } from '../../ir/slices.ts';
import { fieldReader } from '../field-reader.ts';
import type { Outcome, PolicyInput } from '../from-api-hooks.ts';
import type { BackendTracing } from './ir.ts';

const operator = /%[^%]*%?/g;

/** What the operators of a statistics name stand for. */
const operators: Readonly<Record<string, (metadata: ResourceMetadata) => string>> = {
  '%ROUTE_NAME%': ({ name = '' }) => name,
  '%ROUTE_NAMESPACE%': ({ namespace = '' }) => namespace,
  '%ROUTE_KIND%': ({ kind = '' }) => kind,
  '%ROUTE_RULE_NAME%': ({ sectionName }) => sectionName || '-',
};

/** Tracing and statistics of single routes. */
export function telemetryFromBackendPolicy({ policy }: PolicyInput<BackendTrafficPolicy>): Outcome<TrafficFeatures> {
  const { telemetry } = policy.spec;
  if (!telemetry) return {};
  const read = fieldReader('spec', 'telemetry');
  const { tracing, metrics } = telemetry;
  const unknown = (metrics?.routeStatName?.match(operator) ?? []).find((text) => !(text in operators));
  if (unknown !== undefined)
    read.problem(`${unknown} is unknown: use ${Object.keys(operators).join(', ')}`, 'metrics', 'routeStatName');
  return read.outcome({
    telemetry: compact({
      tracing: tracing && tracingOf(tracing),
      metrics: metrics && compact({ routeStatName: metrics.routeStatName }),
    }),
  });
}

/** The name under which Envoy keeps the statistics of a route; undefined when the policy gives none, or a bad one. */
export function statNameOf(
  { policy }: PolicyInput<BackendTrafficPolicy>,
  metadata: ResourceMetadata,
): string | undefined {
  const pattern = policy.spec.telemetry?.metrics?.routeStatName;
  if (!pattern || pattern.match(operator)?.some((text) => !(text in operators))) return undefined;
  return pattern.replace(operator, (text) => operators[text]?.(metadata) ?? '');
}

function tracingOf(spec: TracingSpec): BackendTracing {
  const customTags = sortedEntries(spec.customTags).map(([key, value]) => ({ key, value }));
  const tags = sortedEntries(spec.tags).map(([key, value]) => ({ key, value }));
  return compact({
    samplingFraction: spec.samplingFraction,
    clientSamplingFraction: spec.clientSamplingFraction,
    overallSamplingFraction: spec.overallSamplingFraction,
    customTags: customTags.length > 0 ? customTags : undefined,
    tags: tags.length > 0 ? tags : undefined,
    spanName: spec.spanName,
  });
}
