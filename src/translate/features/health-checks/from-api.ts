import { compact } from '../../../core/compact.ts';
import { formatDuration, parseDuration } from '../../../core/duration.ts';
import type { BackendTrafficPolicy, HealthCheckPassive } from '../../../resources/generated/types.ts';
import type { TrafficFeatures } from '../../ir/slices.ts';
import type { FromApiHooks } from '../feature.ts';
import type { Outcome, PolicyInput } from '../from-api-hooks.ts';
import { activeCheckFromPolicy } from './active-check-from-policy.ts';
import type { OutlierDetection } from './ir.ts';

/** API fields to IR. */
export const fromApi: FromApiHooks = { traffic: { traffic: fromBackendPolicy } };

/** Bad durations never make the policy invalid: the check that they belong to is left out or stays without them. */
function fromBackendPolicy({ policy }: PolicyInput<BackendTrafficPolicy>): Outcome<TrafficFeatures> {
  const { healthCheck } = policy.spec;
  if (!healthCheck) return {};
  const { active, passive, panicThreshold } = healthCheck;
  return {
    value: {
      healthCheck: compact({
        active: active && activeCheckFromPolicy(active),
        passive: passive && outlierDetection(passive),
        panicThreshold,
      }),
    },
  };
}

function outlierDetection(spec: HealthCheckPassive): OutlierDetection | undefined {
  const interval = spec.interval === undefined ? undefined : parseDuration(spec.interval);
  const baseEjectionTime = spec.baseEjectionTime === undefined ? undefined : parseDuration(spec.baseEjectionTime);
  if (interval?.ok === false || baseEjectionTime?.ok === false) return undefined;
  return compact({
    interval: interval && formatDuration(interval.value),
    splitExternalLocalOriginErrors: spec.splitExternalLocalOriginErrors,
    consecutiveLocalOriginFailures: spec.consecutiveLocalOriginFailures,
    consecutiveGatewayErrors: spec.consecutiveGatewayErrors,
    consecutive5XxErrors: spec.consecutive5XxErrors,
    baseEjectionTime: baseEjectionTime && formatDuration(baseEjectionTime.value),
    maxEjectionPercent: spec.maxEjectionPercent,
    failurePercentageThreshold: spec.failurePercentageThreshold,
    alwaysEjectOneEndpoint: spec.alwaysEjectOneEndpoint,
  });
}
