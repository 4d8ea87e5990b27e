import type { JsonObject } from '../../../core/json.ts';
import { asJsonValue } from '../../../core/json.ts';
import type { Result } from '../../../core/result.ts';
import type { EnvoyProxyProviderKubernetesEnvoyHPA } from '../../../resources/generated/types.ts';
import { applyObjectPatch } from './apply-object-patch.ts';

/** The HorizontalPodAutoscaler (`autoscaling/v2`) of a Deployment (spec/infra.md section 7). */
export function horizontalPodAutoscaler(
  metadata: JsonObject,
  deploymentName: string,
  settings: EnvoyProxyProviderKubernetesEnvoyHPA,
): Result<JsonObject, string> {
  const { minReplicas, maxReplicas, metrics, behavior, patch } = settings;
  const object: JsonObject = {
    apiVersion: 'autoscaling/v2',
    kind: 'HorizontalPodAutoscaler',
    metadata,
    spec: {
      scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: deploymentName },
      minReplicas,
      // Configuration files have no schema that fills in the default.
      maxReplicas: maxReplicas ?? 1,
      metrics: metrics?.length ? asJsonValue(metrics) : [cpuAt80Percent],
      behavior: asJsonValue(behavior),
    },
    status: { desiredReplicas: 0 },
  };
  return applyObjectPatch(object, 'V2HorizontalPodAutoscaler', patch);
}

const cpuAt80Percent: JsonObject = {
  type: 'Resource',
  resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: 80 } },
};
