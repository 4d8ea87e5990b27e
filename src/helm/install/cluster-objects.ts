import { setTimeout as sleep } from 'node:timers/promises';
import { CommandError } from '../../core/errors.ts';
import { describeRef, refOf } from '../../core/resource-ref.ts';
import { ClusterError, isClusterError } from '../../kubernetes/cluster-error.ts';
import type { KubernetesClient, LiveObject } from '../../kubernetes/kubernetes-client.ts';
import type { ResourceType } from '../../kubernetes/resource-types.ts';
import { adoptUpdates } from './adopt-updates.ts';
import type { ChartObject } from './chart-object.ts';
import type { ObjectAction } from './progress.ts';

/** The field manager under which Helm applies: its later upgrades then meet their own fields. */
export const fieldManager = 'helm';
const pause = 500;

/** Applies, reads and deletes the objects of a chart; namespaced objects without a namespace live in that of the release. */
export interface ClusterObjects {
  readonly client: KubernetesClient;
  /** The object with its namespace filled in, and its address; undefined type when the cluster does not serve the kind. */
  readonly locate: (object: ChartObject) => Promise<{ readonly type?: ResourceType; readonly object: ChartObject }>;
  readonly find: (object: ChartObject) => Promise<LiveObject | undefined>;
  readonly apply: (object: ChartObject, options?: { dryRun?: boolean }) => Promise<ObjectAction>;
  /** Deletes and, with `wait`, stays until the object is gone; false when there was none. */
  readonly remove: (object: ChartObject, options?: { waitMs?: number }) => Promise<boolean>;
}

/** Access to the objects of releases in `namespace`; `forceConflicts` takes over fields that others manage. */
export function clusterObjects(client: KubernetesClient, namespace: string, forceConflicts = false): ClusterObjects {
  const locate: ClusterObjects['locate'] = async (object) => {
    const type = await client.discovery.resolve(object.apiVersion, object.kind);
    if (!type?.namespaced || object.metadata.namespace) return { type, object };
    return { type, object: { ...object, metadata: { ...object.metadata, namespace } } };
  };
  const find: ClusterObjects['find'] = async (object) => {
    const { type, object: placed } = await locate(object);
    return type && client.find(type, placed.metadata.name, placed.metadata.namespace);
  };
  return {
    client,
    locate,
    find,
    apply: async (object, { dryRun = false } = {}) => {
      const { type, object: placed } = await locate(object);
      if (type === undefined) throw unserved(object);
      const before = await client.find(type, placed.metadata.name, placed.metadata.namespace);
      if (before && !dryRun) await adoptUpdates(client, type, before, fieldManager);
      const options = { fieldManager, dryRun };
      const after = await client.apply(type, placed, { ...options, force: forceConflicts }).catch((error: unknown) => {
        // Fields of Helm's own client-side writes are no conflict.
        if (isClusterError(error, 'conflict') && onlyOurs(error.message))
          return client.apply(type, placed, { ...options, force: true });
        throw conflictHint(error);
      });
      if (before === undefined) return 'created';
      return before.metadata.resourceVersion === after.metadata.resourceVersion ? 'unchanged' : 'changed';
    },
    remove: async (object, { waitMs } = {}) => {
      const { type, object: placed } = await locate(object);
      if (type === undefined) return false;
      const { name, namespace: at } = placed.metadata;
      const existed = await client.delete(type, name, { namespace: at });
      if (existed && waitMs !== undefined) await gone(client, type, placed, waitMs);
      return existed;
    },
  };
}

async function gone(client: KubernetesClient, type: ResourceType, object: ChartObject, limitMs: number): Promise<void> {
  const limit = Date.now() + limitMs;
  while (await client.find(type, object.metadata.name, object.metadata.namespace)) {
    if (Date.now() > limit)
      throw new CommandError(
        `${describeRef(refOf(object))} is still there ${limitMs / 1000} s after it was deleted`,
        'a finalizer holds it: see metadata.finalizers, or raise --timeout',
      );
    await sleep(pause);
  }
}

/** Managers stand in quotation marks in the API server's message, e.g. `conflict with "kubectl" using apps/v1`. */
function onlyOurs(message: string): boolean {
  const managers = [...message.matchAll(/conflicts? with "([^"]*)"/g)].map((match) => match[1]);
  return managers.length > 0 && managers.every((manager) => manager === fieldManager);
}

function conflictHint(error: unknown): unknown {
  if (!isClusterError(error, 'conflict')) return error;
  return new ClusterError(
    'conflict',
    error.message,
    'another program set these fields: take its settings into the values, or overwrite them with --force-conflicts',
    error.status,
  );
}

function unserved(object: ChartObject): CommandError {
  return new CommandError(
    `the cluster does not serve ${object.apiVersion} ${object.kind}, which ${describeRef(refOf(object))} needs`,
    'install its CustomResourceDefinition first, or leave the object out by the values',
  );
}
