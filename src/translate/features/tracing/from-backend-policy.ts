import { compact } from '../../../core/compact.ts';
import { sortedEntries } from '../../../core/compare.ts';
import type {
  BackendTrafficPolicy,
  BackendTrafficPolicyTelemetryTracing as TracingSpec,
} from '../../../resources/generated/types.ts';
import { fieldReader } from '../../fields/field-reader.ts';
import { filled } from '../../fields/filled.ts';
import type { ResourceMetadata } from '../../ir/metadata.ts';
import type { TrafficFeatures } from '../../ir/slices.ts';
import { expandStatName, statNameProblem } from '../../stat-name.ts';
import type { Outcome, PolicyInput } from '../from-api-hooks.ts';
import type { BackendTracing } from './ir.ts';

const routeStatNameOperators = ['%ROUTE_NAME%', '%ROUTE_NAMESPACE%', '%ROUTE_KIND%', '%ROUTE_RULE_NAME%'];

/** Tracing and statistics of single routes. */
export function telemetryFromBackendPolicy({ policy }: PolicyInput<BackendTrafficPolicy>): Outcome<TrafficFeatures> {
  const { telemetry } = policy.spec;
  if (!telemetry) return {};
  const read = fieldReader('spec', 'telemetry');
  const { tracing, metrics } = telemetry;
  const problem = statNameProblem(metrics?.routeStatName ?? '', routeStatNameOperators);
  if (problem !== undefined) read.problem(problem, 'metrics', 'routeStatName');
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
  const template = policy.spec.telemetry?.metrics?.routeStatName;
  if (!template || statNameProblem(template, routeStatNameOperators)) return undefined;
  return expandStatName(template, {
    '%ROUTE_NAME%': metadata.name ?? '',
    '%ROUTE_NAMESPACE%': metadata.namespace ?? '',
    '%ROUTE_KIND%': metadata.kind ?? '',
    '%ROUTE_RULE_NAME%': metadata.sectionName || '-',
  });
}

function tracingOf(spec: TracingSpec): BackendTracing {
  const customTags = sortedEntries(spec.customTags).map(([key, value]) => ({ key, value }));
  const tags = sortedEntries(spec.tags).map(([key, value]) => ({ key, value }));
  return compact({
    samplingFraction: spec.samplingFraction,
    clientSamplingFraction: spec.clientSamplingFraction,
    overallSamplingFraction: spec.overallSamplingFraction,
    customTags: filled(customTags),
    tags: filled(tags),
    spanName: spec.spanName,
  });
}
