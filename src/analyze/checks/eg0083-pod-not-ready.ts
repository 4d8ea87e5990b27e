import { isObject, type JsonObject } from '../../core/json.ts';
import { refOf } from '../../core/resource-ref.ts';
import { defineCheck } from '../check.ts';

/** A pod of the controller or of a proxy that is not ready. */
export const podNotReady = defineCheck({
  code: 'EG0083',
  name: 'pod-not-ready',
  severity: 'error',
  needsCluster: true,
  summary: 'A pod of the controller or of a proxy is not ready',
  docs: {
    what: 'A pod of Envoy Gateway or one of its proxies is not ready.',
    why: 'Without a controller nothing that is changed reaches the proxies; without a ready proxy its Gateway answers nobody.',
    example: `kind: Pod
metadata: { name: envoy-shop-eg, namespace: envoy-gateway-system }
status:
  phase: Pending`,
    fix: 'Look at the pod: kubectl describe tells about scheduling and images, egctl x log about Envoy and the controller.',
  },
  *run({ cluster }) {
    for (const pod of [...(cluster?.controllerPods ?? []), ...(cluster?.proxies ?? []).map((proxy) => proxy.pod)]) {
      const status = isObject(pod.status) ? pod.status : {};
      if (status.phase === 'Succeeded' || isReady(status)) continue;
      yield {
        resource: refOf({ ...pod, apiVersion: 'v1', kind: 'Pod' } as JsonObject),
        path: ['status', 'phase'],
        message: `the pod is ${status.phase === 'Running' ? 'running, but not ready' : String(status.phase ?? 'in no known phase')}`,
      };
    }
  },
});

function isReady({ conditions }: JsonObject): boolean {
  return (
    Array.isArray(conditions) &&
    conditions.some((one) => isObject(one) && one.type === 'Ready' && one.status === 'True')
  );
}
