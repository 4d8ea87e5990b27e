import { toProtoDuration } from '../../../core/duration.ts';
import { ok } from '../../../core/result.ts';
import { type Message, withoutDefaults, withoutUndefined } from '../../xds/messages.ts';
import type { ToXdsHooks } from '../to-xds-hooks.ts';
import { activeHealthCheck } from './active-health-check.ts';
import type { ActiveHealthCheck, HealthCheck, OutlierDetection } from './ir.ts';

/** Probes, outlier detection and the panic threshold of clusters (spec/xds-routes-clusters.md D.7). */
export const toXds: ToXdsHooks = {
  cluster: (scope) => {
    const { healthCheck } = scope.traffic;
    if (!healthCheck) return ok({});
    const { active, passive } = healthCheck;
    return ok({
      cluster: {
        ...panicThreshold(healthCheck),
        ...(active ? { healthChecks: [activeHealthCheck(active, scope.routeHostname)] } : {}),
        ...(passive ? { outlierDetection: outlierDetection(passive) } : {}),
      },
      ...(active ? { endpointHealthCheck: (endpoint) => endpointHealthCheck(active, endpoint.hostname) } : {}),
    });
  },
};

/** Envoy's own threshold is 50. */
function panicThreshold({ panicThreshold: value }: HealthCheck): Message {
  if (value == null || value === 50) return {};
  return { commonLbConfig: { healthyPanicThreshold: withoutDefaults({ value }) } };
}

/** A host that the checker names itself is not replaced with the endpoint's. */
function endpointHealthCheck(
  { http, overrides }: ActiveHealthCheck,
  hostname: string | undefined,
): Message | undefined {
  const hasOwnHost = Boolean(http?.host) && http?.host !== '*';
  const config = withoutDefaults({ hostname: hasOwnHost ? undefined : hostname, portValue: overrides?.port });
  return Object.keys(config).length > 0 ? config : undefined;
}

/** Counters that are set also become enforced where Envoy would only observe them. */
function outlierDetection(passive: OutlierDetection): Message {
  const { consecutiveGatewayErrors: gatewayErrors, failurePercentageThreshold: failurePercentage } = passive;
  return {
    ...withoutUndefined({
      baseEjectionTime: toProtoDuration(passive.baseEjectionTime),
      interval: toProtoDuration(passive.interval),
      consecutiveLocalOriginFailure: passive.consecutiveLocalOriginFailures ?? undefined,
      consecutive5xx: passive.consecutive5XxErrors ?? undefined,
      alwaysEjectOneHost: passive.alwaysEjectOneEndpoint ?? undefined,
    }),
    ...withoutDefaults({
      splitExternalLocalOriginErrors: passive.splitExternalLocalOriginErrors,
      maxEjectionPercent: passive.maxEjectionPercent,
    }),
    ...(gatewayErrors == null
      ? {}
      : { consecutiveGatewayFailure: gatewayErrors, enforcingConsecutiveGatewayFailure: 100 }),
    ...(failurePercentage == null
      ? {}
      : { failurePercentageThreshold: failurePercentage, enforcingFailurePercentage: 100 }),
  };
}
