import { CommandError } from '../../core/errors.ts';
import { refOf } from '../../core/resource-ref.ts';
import { failureText } from '../../kubernetes/cluster-error.ts';
import type { Release } from '../release/release.ts';
import { type ChartObject, chartObjects } from './chart-object.ts';
import type { InstallWorld } from './install-release.ts';
import { compareUninstallKinds } from './kind-order.ts';
import { withStatus } from './make-release.ts';
import { ownerOf } from './ownership.ts';
import { runHooks } from './run-hooks.ts';

/** What an uninstall left in the cluster. */
export interface Leftovers {
  /** Objects with the annotation that keeps them, and those that another owner has taken over. */
  readonly kept: readonly ChartObject[];
  /** Objects of hooks: releases never remove them. */
  readonly hooks: readonly ChartObject[];
}

/**
 * Removes a release: hooks, the objects of all its revisions in reverse order, its records. Objects that do not carry the marks of the
 * release stay. When an object cannot be deleted the record stays too, and a CommandError tells which.
 */
export async function uninstallRelease(history: readonly Release[], world: InstallWorld): Promise<Leftovers> {
  const { cluster, store, progress, timeoutMs } = world;
  const last = history.at(-1);
  if (last === undefined) return { kept: [], hooks: [] };
  const save = (release: Release): Promise<void> => store.update(release);
  const run = { cluster, timeoutMs, progress, now: world.now, save };
  let current = withStatus(last, 'uninstalling', 'Deletion in progress by egctl');
  await save(current);
  current = await runHooks(current, 'pre-delete', run);
  const { kept, errors } = await removeObjects(history, world);
  if (errors.length > 0) {
    await save(withStatus(current, 'failed', `Deletion failed: ${errors[0]}`));
    throw new CommandError(
      `${errors.length === 1 ? 'one object' : `${errors.length} objects`} could not be deleted: ${errors.join('; ')}`,
      'mend that and run uninstall again: the record of the release is still there',
    );
  }
  current = await runHooks(current, 'post-delete', run);
  for (const release of history) await store.remove(release);
  return { kept, hooks: await hookObjects(last, world) };
}

async function removeObjects(
  history: readonly Release[],
  { cluster, progress, wait, timeoutMs }: InstallWorld,
): Promise<{ readonly kept: readonly ChartObject[]; readonly errors: readonly string[] }> {
  const objects = history.flatMap(({ manifest }) => chartObjects(manifest));
  const kept: ChartObject[] = [];
  const errors: string[] = [];
  const seen = new Set<string>();
  for (const object of objects.sort((a, b) => compareUninstallKinds(a.kind, b.kind))) {
    const { object: placed } = await cluster.locate(object);
    const key = [object.apiVersion, object.kind, placed.metadata.namespace, object.metadata.name].join('/');
    if (seen.has(key)) continue;
    seen.add(key);
    try {
      const live = await cluster.find(object);
      if (live === undefined) continue;
      const stays = object.metadata.annotations?.['helm.sh/resource-policy'] === 'keep';
      if (stays || ownerOf(live, history[0] ?? { name: '', namespace: '' }) !== 'ours') {
        kept.push(placed);
        progress.object('kept', refOf(placed));
        continue;
      }
      await cluster.remove(object, wait ? { waitMs: timeoutMs } : {});
      progress.object('deleted', refOf(placed));
    } catch (error) {
      errors.push(failureText(error));
    }
  }
  return { kept, errors };
}

async function hookObjects(release: Release, { cluster }: InstallWorld): Promise<readonly ChartObject[]> {
  const objects = (release.hooks ?? []).flatMap(({ manifest, path }) => chartObjects(manifest, path));
  const placed = await Promise.all(objects.map(async (object) => (await cluster.locate(object)).object));
  const found = await Promise.all(placed.map((object) => cluster.find(object)));
  return placed.filter((_, at) => found[at] !== undefined);
}
