import { asJson, type JsonObject } from '../../core/json.ts';
import type { ResourceSet } from '../../resources/resource-set.ts';
import { type Condition, findCondition, setCondition } from '../gateway-api/status/condition.ts';

interface WithStatus {
  readonly status?: { readonly conditions?: readonly Condition[] };
}

/**
 * The resources with the GatewayClass accepted, as the controller does outside of the translation (spec/loading.md section 5);
 * a class whose EnvoyProxy is invalid keeps the condition that says so.
 */
export function withClassStatus(gatewayAPI: JsonObject, set: ResourceSet): JsonObject {
  const gatewayClass = gatewayAPI.gatewayClass as (JsonObject & WithStatus) | undefined;
  if (!gatewayClass) return gatewayAPI;
  const conditions = [...(gatewayClass.status?.conditions ?? [])];
  if (findCondition(conditions, 'Accepted')?.status !== 'False') {
    setCondition(conditions, {
      type: 'Accepted',
      status: 'True',
      reason: 'Accepted',
      message: 'The GatewayClass is valid and is handled by Envoy Gateway.',
      observedGeneration: set.gatewayClass?.metadata?.generation,
    });
  }
  const status = asJson({ ...gatewayClass.status, conditions });
  return { ...gatewayAPI, gatewayClass: { ...gatewayClass, status } };
}
