import { CommandError } from '../../core/errors.ts';
import { describeRef, refOf } from '../../core/resource-ref.ts';
import { failureText, isClusterError } from '../../kubernetes/cluster-error.ts';
import type { LiveObject } from '../../kubernetes/kubernetes-client.ts';
import { type ChartObject, chartObjects } from '../install/chart-object.ts';
import { type ClusterObjects, fieldManager } from '../install/cluster-objects.ts';
import { ownerOf, type ReleaseId } from '../install/ownership.ts';
import { changeOf, inOrder, type ObjectChange } from './object-changes.ts';

/** What a comparison with the cluster needs. */
export interface ClusterComparison {
  readonly id: ReleaseId;
  /** Objects as an installation would apply them. */
  readonly wanted: readonly ChartObject[];
  /** The manifest of the installed revision; empty when there is none. */
  readonly installed: string;
}

/**
 * What an installation would change in the cluster: the API server applies every object without storing it, and the answer is compared
 * with what is there, so that defaults and fields of others are no differences. Objects that the server refuses are a CommandError.
 */
export async function clusterChanges(
  { id, wanted, installed }: ClusterComparison,
  cluster: ClusterObjects,
): Promise<readonly ObjectChange[]> {
  const changes: (ObjectChange | undefined)[] = [];
  const refused: string[] = [];
  const kept = new Set<string>();
  for (const object of wanted) {
    const { type, object: placed } = await cluster.locate(object);
    kept.add(keyOf(placed));
    const live = type && (await cluster.client.find(type, placed.metadata.name, placed.metadata.namespace));
    if (type === undefined || live === undefined) {
      changes.push(changeOf(undefined, placed));
      continue;
    }
    try {
      const options = { fieldManager, dryRun: true, force: true };
      const after = await cluster.client.apply(type, placed, options);
      changes.push(changeOf(plain(live, placed), plain(after, placed)));
    } catch (error) {
      if (!isClusterError(error)) throw error;
      refused.push(`${describeRef(refOf(placed))}: ${failureText(error)}`);
    }
  }
  if (refused.length > 0)
    throw new CommandError(
      `the API server refuses ${refused.length === 1 ? 'an object' : `${refused.length} objects`}: ${refused.join('; ')}`,
    );
  for (const object of chartObjects(installed)) {
    const { object: placed } = await cluster.locate(object);
    if (kept.has(keyOf(placed)) || placed.metadata.annotations?.['helm.sh/resource-policy'] === 'keep') continue;
    const live = await cluster.find(object);
    if (live && ownerOf(live, id) === 'ours') changes.push(changeOf(plain(live, placed), undefined));
  }
  return inOrder(changes.filter((change) => change !== undefined));
}

function keyOf(object: ChartObject): string {
  return describeRef(refOf(object));
}

/** A live object without what the API server and controllers keep in it. */
function plain(live: LiveObject, { apiVersion, kind }: ChartObject): ChartObject {
  const { status: _status, metadata, ...rest } = live;
  const {
    managedFields: _managed,
    resourceVersion: _version,
    uid: _uid,
    generation: _generation,
    creationTimestamp: _created,
    ...kept
  } = metadata as LiveObject['metadata'] & { readonly managedFields?: unknown };
  return { ...rest, apiVersion, kind, metadata: kept } as ChartObject;
}
