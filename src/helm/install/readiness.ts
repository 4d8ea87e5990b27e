import { isObject, type JsonObject } from '../../core/json.ts';
import type { LiveObject } from '../../kubernetes/kubernetes-client.ts';

/** Whether an object does its work yet; `failed` will not change by waiting. The reason is a clause. */
export type Readiness =
  | { readonly state: 'ready' }
  | { readonly state: 'waiting'; readonly reason: string }
  | { readonly state: 'failed'; readonly reason: string };

const ready: Readiness = { state: 'ready' };
const waiting = (reason: string): Readiness => ({ state: 'waiting', reason });
const failed = (reason: string): Readiness => ({ state: 'failed', reason });

/** Reads the readiness of an object from its own status, by Helm's rules; kinds without a rule are ready at once. */
export function readinessOf(object: LiveObject): Readiness {
  const spec = part(object, 'spec');
  const status = part(object, 'status');
  switch (object.kind) {
    case 'Pod':
      return conditionIs(status, 'Ready', 'True') ? ready : waiting('the pod is not ready');
    case 'Deployment':
      return deployment(object, spec, status);
    case 'DaemonSet':
      return daemonSet(object, spec, status);
    case 'StatefulSet':
      return statefulSet(object, spec, status);
    case 'ReplicaSet':
    case 'ReplicationController':
      return behind(object, status) ?? count(number(status.readyReplicas), number(spec.replicas, 1));
    case 'Service':
      return service(spec, status);
    case 'PersistentVolumeClaim':
      return status.phase === 'Bound' ? ready : waiting('no volume is bound to it');
    case 'CustomResourceDefinition':
      return crd(status);
    default:
      return ready;
  }
}

/** How far a Job or Pod of a hook is; other kinds are done when they exist. */
export function completionOf(object: LiveObject): Readiness {
  const status = part(object, 'status');
  if (object.kind === 'Job') {
    if (conditionIs(status, 'Complete', 'True')) return ready;
    return conditionIs(status, 'Failed', 'True')
      ? failed(`the Job failed: ${message(status, 'Failed') ?? 'no reason given'}`)
      : waiting('the Job has not completed');
  }
  if (object.kind !== 'Pod') return ready;
  if (status.phase === 'Succeeded') return ready;
  return status.phase === 'Failed' ? failed('the pod failed') : waiting('the pod has not completed');
}

function deployment(object: LiveObject, spec: JsonObject, status: JsonObject): Readiness {
  if (spec.paused === true) return ready;
  const late = behind(object, status);
  if (late) return late;
  const progress = conditionOf(status, 'Progressing');
  if (progress?.reason === 'ProgressDeadlineExceeded') return failed(String(progress.message ?? 'no progress'));
  const replicas = number(spec.replicas, 1);
  const updated = count(number(status.updatedReplicas), replicas, 'updated');
  if (updated.state !== 'ready') return updated;
  const strategy = part(spec, 'strategy');
  const spare =
    strategy.type === 'Recreate' ? 0 : unavailable(part(strategy, 'rollingUpdate').maxUnavailable, replicas);
  return count(number(status.readyReplicas), Math.max(replicas - spare, 0));
}

function daemonSet(object: LiveObject, spec: JsonObject, status: JsonObject): Readiness {
  const late = behind(object, status);
  if (late) return late;
  const desired = number(status.desiredNumberScheduled);
  const strategy = part(spec, 'updateStrategy');
  if (strategy.type !== 'RollingUpdate') return ready;
  const updated = count(number(status.updatedNumberScheduled), desired, 'updated');
  if (updated.state !== 'ready') return updated;
  const spare = unavailable(part(strategy, 'rollingUpdate').maxUnavailable ?? 1, desired);
  return count(number(status.numberReady), Math.max(desired - spare, 0));
}

function statefulSet(object: LiveObject, spec: JsonObject, status: JsonObject): Readiness {
  const late = behind(object, status);
  if (late) return late;
  const strategy = part(spec, 'updateStrategy');
  const replicas = number(spec.replicas, 1);
  if (strategy.type === 'OnDelete') return ready;
  const partition = number(part(strategy, 'rollingUpdate').partition);
  const updated = count(number(status.updatedReplicas), Math.max(replicas - partition, 0), 'updated');
  if (updated.state !== 'ready') return updated;
  if (partition === 0 && status.currentRevision !== status.updateRevision) return waiting('the update is not complete');
  return count(number(status.readyReplicas), replicas);
}

function service(spec: JsonObject, status: JsonObject): Readiness {
  if (spec.type === 'ExternalName') return ready;
  if (!spec.clusterIP) return waiting('it has no cluster IP');
  if (spec.type !== 'LoadBalancer') return ready;
  const ingress: unknown = part(status, 'loadBalancer').ingress;
  const addressed = Array.isArray(ingress) && ingress.length > 0;
  const external = Array.isArray(spec.externalIPs) && spec.externalIPs.length > 0;
  return addressed || external ? ready : waiting('the load balancer has no address');
}

function crd(status: JsonObject): Readiness {
  // Names that clash with another definition never become established; waiting would not help.
  if (conditionIs(status, 'Established', 'True') || conditionIs(status, 'NamesAccepted', 'False')) return ready;
  return waiting('it is not established');
}

function behind(object: LiveObject, status: JsonObject): Readiness | undefined {
  const seen = number(status.observedGeneration);
  return seen < (object.metadata.generation ?? 0) ? waiting('its controller has not seen it') : undefined;
}

function count(have: number, want: number, what = 'ready'): Readiness {
  return have >= want ? ready : waiting(`${have} of ${want} pods are ${what}`);
}

/** Pods that may be missing: a number, or a share of the replicas, rounded down; 25% when nothing is said. */
function unavailable(value: unknown, replicas: number): number {
  const share = typeof value === 'string' && value.endsWith('%') ? Number(value.slice(0, -1)) : undefined;
  if (typeof value === 'number') return value;
  return Math.floor((replicas * (share ?? 25)) / 100);
}

function conditionOf(status: JsonObject, type: string): JsonObject | undefined {
  const list = Array.isArray(status.conditions) ? (status.conditions as readonly unknown[]) : [];
  return list.filter(isObject).find((condition) => condition.type === type);
}

function conditionIs(status: JsonObject, type: string, value: string): boolean {
  return conditionOf(status, type)?.status === value;
}

function message(status: JsonObject, type: string): string | undefined {
  const text = conditionOf(status, type)?.message;
  return typeof text === 'string' && text !== '' ? text : undefined;
}

function part(object: { readonly [field: string]: unknown }, field: string): JsonObject {
  const value = object[field];
  return isObject(value) ? value : {};
}

function number(value: unknown, fallback = 0): number {
  return typeof value === 'number' ? value : fallback;
}
