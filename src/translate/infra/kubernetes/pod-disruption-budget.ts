import type { JsonObject } from '../../../core/json.ts';
import type { Result } from '../../../core/result.ts';
import type { EnvoyProxyProviderKubernetesEnvoyPDB } from '../../../resources/generated/types.ts';
import { applyObjectPatch } from './apply-object-patch.ts';

/** The PodDisruptionBudget (`policy/v1`) of the pods with these labels (spec/infra.md section 8). */
export function podDisruptionBudget(
  metadata: JsonObject,
  matchLabels: Readonly<Record<string, string>>,
  { minAvailable, maxUnavailable, patch }: EnvoyProxyProviderKubernetesEnvoyPDB,
): Result<JsonObject, string> {
  const limit =
    minAvailable === undefined && maxUnavailable !== undefined
      ? { maxUnavailable }
      : { minAvailable: minAvailable ?? 0 };
  const object: JsonObject = {
    apiVersion: 'policy/v1',
    kind: 'PodDisruptionBudget',
    metadata,
    spec: { ...limit, selector: { matchLabels } },
    status: { currentHealthy: 0, desiredHealthy: 0, disruptionsAllowed: 0, expectedPods: 0 },
  };
  return applyObjectPatch(object, 'V1PodDisruptionBudget', patch);
}
