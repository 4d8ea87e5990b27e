import { fail, ok, type Result } from '../../../core/result.ts';
import type { BackendSettings, BackendTrafficPolicy } from '../../../resources/generated/types.ts';
import type { PolicyInput } from '../../features/from-api-hooks.ts';
import type { TrafficFeatures } from '../../ir/slices.ts';
import type { GatewayContext, TranslateContext } from '../contexts.ts';

/**
 * Traffic settings of a telemetry sink or of a policy's external service. Their `backendSettings` are a part of BackendTrafficPolicy, so
 * the same hooks read them. The first problem ends the reading (spec/policies.md 1.15); settings that set nothing give undefined.
 */
export function readBackendSettings(
  context: TranslateContext,
  settings: BackendSettings | undefined,
  gateway: GatewayContext,
): Result<TrafficFeatures | undefined, string> {
  if (!settings) return ok(undefined);
  const policy: BackendTrafficPolicy = {
    apiVersion: 'gateway.envoyproxy.io/v1alpha1',
    kind: 'BackendTrafficPolicy',
    // Nameless: these settings belong to no policy of their own.
    metadata: {},
    spec: settings,
  };
  const input: PolicyInput<BackendTrafficPolicy> = { policy, ownerOf: () => policy, context, gateway };
  let traffic: TrafficFeatures = {};
  for (const feature of context.hooks.features) {
    const outcome = feature.fromApi?.traffic?.traffic?.(input);
    const [problem] = outcome?.problems ?? [];
    if (problem) return fail(problem.message);
    traffic = { ...traffic, ...outcome?.value };
  }
  return ok(Object.keys(traffic).length > 0 ? traffic : undefined);
}
