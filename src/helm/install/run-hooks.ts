import { compareBytes } from '../../core/compare.ts';
import { describeRef, refOf } from '../../core/resource-ref.ts';
import { failureText } from '../../kubernetes/cluster-error.ts';
import type { HookPhase, Release, ReleaseHook } from '../release/release.ts';
import { type ChartObject, chartObjects } from './chart-object.ts';
import type { ClusterObjects } from './cluster-objects.ts';
import type { Progress } from './progress.ts';
import { completionOf } from './readiness.ts';
import { waitReady } from './wait-ready.ts';

/** When hooks run. */
export type HookEvent =
  | 'pre-install'
  | 'post-install'
  | 'pre-upgrade'
  | 'post-upgrade'
  | 'pre-rollback'
  | 'post-rollback'
  | 'pre-delete'
  | 'post-delete';

/** What running hooks needs. */
export interface HookRun {
  readonly cluster: ClusterObjects;
  readonly timeoutMs: number;
  readonly progress: Progress;
  readonly now: () => Date;
  /** Stores the release whenever a hook begins or ends. */
  readonly save: (release: Release) => Promise<void>;
}

const never = '0001-01-01T00:00:00Z';

/** A hook that has not run; the times are those that Helm writes for "never". */
export const neverRun: ReleaseHook['last_run'] = { started_at: never, completed_at: never, phase: '' };

/**
 * Runs the hooks of an event one by one, by weight and name, and returns the release with how they went. A hook that fails ends it: its
 * error is thrown after the release was saved and its delete policies were followed.
 */
export async function runHooks(release: Release, event: HookEvent, run: HookRun): Promise<Release> {
  const hooks = (release.hooks ?? []).filter((hook) => hook.events.includes(event)).sort(compareHooks);
  let current = release;
  for (const [index, hook] of hooks.entries()) {
    const objects = chartObjects(hook.manifest, hook.path);
    const started = run.now().toISOString();
    const mark = async (phase: HookPhase, ended = never): Promise<void> => {
      const last_run = { started_at: started, completed_at: ended, phase };
      current = withHook(current, hook, { ...hook, last_run });
      await run.save(current);
    };
    await mark('Running');
    try {
      await runHook(hook, objects, run);
    } catch (error) {
      await mark('Failed', run.now().toISOString());
      await cleanUp(() => removeAfter([hook], 'hook-failed', run), run);
      await cleanUp(() => removeAfter(hooks.slice(0, index), 'hook-succeeded', run), run);
      throw error;
    }
    await mark('Succeeded', run.now().toISOString());
  }
  // Hooks may need each other's objects, so they stay until all have run.
  await removeAfter(hooks, 'hook-succeeded', run);
  return current;
}

function compareHooks(a: ReleaseHook, b: ReleaseHook): number {
  return (a.weight ?? 0) - (b.weight ?? 0) || compareBytes(a.name, b.name);
}

async function runHook(hook: ReleaseHook, objects: readonly ChartObject[], run: HookRun): Promise<void> {
  const { cluster, timeoutMs, progress } = run;
  if (policies(hook).includes('before-hook-creation')) {
    for (const object of objects.filter(deletable)) await cluster.remove(object, { waitMs: timeoutMs });
  }
  for (const object of objects) {
    progress.debug(`hook ${describeRef(refOf(object))}, weight ${hook.weight ?? 0}`);
    progress.object(await cluster.apply(object), refOf((await cluster.locate(object)).object));
  }
  await waitReady(objects, cluster, { timeoutMs, rule: completionOf, gone: 'ready' }, progress);
}

async function removeAfter(
  hooks: readonly ReleaseHook[],
  policy: string,
  { cluster, timeoutMs }: HookRun,
): Promise<void> {
  for (const { manifest, path } of hooks.filter((hook) => policies(hook).includes(policy)))
    for (const object of chartObjects(manifest, path).filter(deletable))
      await cluster.remove(object, { waitMs: timeoutMs });
}

/** After a failure: what cannot be removed is told, and does not hide why the hook failed. */
async function cleanUp(remove: () => Promise<void>, { progress }: HookRun): Promise<void> {
  try {
    await remove();
  } catch (error) {
    progress.warn(failureText(error));
  }
}

function policies(hook: ReleaseHook): readonly string[] {
  return hook.delete_policies?.length ? hook.delete_policies : ['before-hook-creation'];
}

/** Deleting a definition deletes all objects of its kind. */
function deletable(object: ChartObject): boolean {
  return object.kind !== 'CustomResourceDefinition';
}

function withHook(release: Release, old: ReleaseHook, next: ReleaseHook): Release {
  const same = (hook: ReleaseHook): boolean =>
    hook.name === old.name && hook.kind === old.kind && hook.path === old.path;
  return { ...release, hooks: (release.hooks ?? []).map((hook) => (same(hook) ? next : hook)) };
}
