import { refOf } from '../../core/resource-ref.ts';
import type { LoadableObject, Loaded } from '../../resources/load/load.ts';
import { refKey } from '../index/ref-key.ts';

/** Stands for the file of objects that come from a cluster. */
export const clusterOrigin = 'cluster';

/**
 * The objects of a cluster as they would be once files are applied: those of the files replace or join them. Objects that the resource
 * checks refuse would not get in, so the cluster's stay.
 */
export function overlay(cluster: readonly LoadableObject[], files: Loaded): readonly LoadableObject[] {
  const refused = new Set(
    files.ledger.entries().flatMap(({ document, fate }) => (fate === 'rejected' ? [document] : [])),
  );
  const taken = files.documents.filter((document) => !refused.has(document));
  const replaced = new Set(taken.map(({ ref }) => refKey(ref)));
  const kept = cluster.filter(({ object }) => !replaced.has(refKey(refOf(object))));
  const added = taken.map(
    ({ object, text, at, place }): LoadableObject =>
      text === undefined ? { object, origin: place.file } : { object, text, at, offset: 0 },
  );
  return [...kept, ...added];
}
