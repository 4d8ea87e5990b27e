import { CommandError, UsageError } from '../../core/errors.ts';
import { refOf } from '../../core/resource-ref.ts';
import { failureText } from '../../kubernetes/cluster-error.ts';
import type { Chart } from '../chart/chart.ts';
import type { Release } from '../release/release.ts';
import type { ReleaseStore } from '../release/release-store.ts';
import type { RenderedChart } from '../rendered-chart.ts';
import type { ChartValues } from '../values/values.ts';
import { type ChartObject, chartObjects } from './chart-object.ts';
import type { ClusterObjects } from './cluster-objects.ts';
import { compareUninstallKinds } from './kind-order.ts';
import { makeRelease, withStatus } from './make-release.ts';
import { ownerOf, type ReleaseId, withOwnership } from './ownership.ts';
import type { Progress } from './progress.ts';
import { readinessOf } from './readiness.ts';
import { type HookEvent, type HookRun, runHooks } from './run-hooks.ts';
import { waitReady } from './wait-ready.ts';

/** Revisions that stay, as with Helm. */
const historyLimit = 10;

/** The world that installing needs. */
export interface InstallWorld {
  readonly cluster: ClusterObjects;
  readonly store: ReleaseStore;
  readonly progress: Progress;
  readonly now: () => Date;
  /** Longest wait for each hook and for readiness. */
  readonly timeoutMs: number;
  /** Wait until the objects are ready, not only until they exist. */
  readonly wait: boolean;
}

/** What is installed. */
export interface InstallInput {
  readonly id: ReleaseId;
  readonly chart: Chart;
  readonly config: ChartValues;
  readonly rendered: RenderedChart;
  readonly history: readonly Release[];
}

/** A name as Helm takes it; others are a UsageError. */
export function checkReleaseName(name: string): void {
  const valid = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/.test(name) && name.length <= 53;
  if (!valid)
    throw new UsageError(
      `"${name}" cannot be the name of a release`,
      'names have up to 53 lower-case letters, digits, dashes and dots, and begin and end with a letter or digit',
    );
}

/** The revision that is in place: the newest deployed one. */
export function deployedOf(history: readonly Release[]): Release | undefined {
  return history.findLast(({ info }) => info.status === 'deployed');
}

/** True when the release was never in place, so that installing hooks run and not upgrading ones. */
export function isFirstInstall(history: readonly Release[]): boolean {
  return !history.some(({ info }) => info.status === 'deployed' || info.status === 'superseded');
}

/** Number of the revision that comes next. */
export function nextRevision(history: readonly Release[]): number {
  return Math.max(0, ...history.map(({ version }) => version)) + 1;
}

/**
 * Installs a rendered chart, or upgrades what is there: record, hooks, objects, waiting, record. Runs that were interrupted are marked as
 * failed first, and their objects are taken over. On failure the record says `failed` and the error is thrown on.
 */
export async function installRelease(input: InstallInput, world: InstallWorld): Promise<Release> {
  const { progress, store } = world;
  await closeInterrupted(input.history, world);
  const first = isFirstInstall(input.history);
  const pending = makeRelease({
    ...input,
    revision: nextRevision(input.history),
    ...(!first && { firstDeployed: input.history[0]?.info.first_deployed ?? world.now().toISOString() }),
    now: world.now(),
  });
  await store.create(pending);
  progress.debug(`record revision ${pending.version} as ${pending.info.status}`);
  const before = objectsInPlace(input.history);
  const events = {
    before: first ? 'pre-install' : 'pre-upgrade',
    after: first ? 'post-install' : 'post-upgrade',
  } as const;
  const done = await carryOut(pending, before, events, world);
  const deployed = withStatus(done, 'deployed', first ? 'Installed by egctl' : 'Upgraded by egctl');
  await store.update(deployed);
  await supersede(input.history, world);
  return deployed;
}

/** Puts the revision `target` in place again as a new revision; `history` includes the one that failed. */
export async function rollBack(target: Release, history: readonly Release[], world: InstallWorld): Promise<Release> {
  const now = world.now().toISOString();
  const pending: Release = {
    ...target,
    version: nextRevision(history),
    info: {
      ...target.info,
      last_deployed: now,
      status: 'pending-rollback',
      description: `Rollback to ${target.version}`,
    },
    apply_method: 'ssa',
  };
  await closeInterrupted(history, world);
  await world.store.create(pending);
  const before = objectsInPlace(history);
  const done = await carryOut(pending, before, { before: 'pre-rollback', after: 'post-rollback' }, world);
  const deployed = withStatus(done, 'deployed');
  await world.store.update(deployed);
  await supersede(history, world);
  return deployed;
}

/** The objects that may be in the cluster: those of the revision in place, and of all attempts since. */
function objectsInPlace(history: readonly Release[]): readonly ChartObject[] {
  const since = history.findLastIndex(({ info }) => info.status === 'deployed');
  return history.slice(Math.max(since, 0)).flatMap(({ manifest }) => chartObjects(manifest));
}

/** The part between the two records. */
async function carryOut(
  pending: Release,
  before: readonly ChartObject[],
  events: { readonly before: HookEvent; readonly after: HookEvent },
  world: InstallWorld,
): Promise<Release> {
  const { cluster, store, progress, timeoutMs } = world;
  let current = pending;
  const save = async (release: Release): Promise<void> => {
    current = release;
    await store.update(release);
  };
  const run: HookRun = { cluster, timeoutMs, progress, now: world.now, save };
  try {
    current = await runHooks(current, events.before, run);
    const objects = chartObjects(pending.manifest);
    for (const object of objects) {
      const placed = (await cluster.locate(object)).object;
      progress.object(await cluster.apply(withOwnership(placed, pending)), refOf(placed));
    }
    await removeGone(before, objects, pending, world);
    if (world.wait) {
      progress.step('Waiting until everything is ready');
      await waitReady(objects, cluster, { timeoutMs, rule: readinessOf, gone: 'failed' }, progress);
    }
    return await runHooks(current, events.after, run);
  } catch (error) {
    await store.update(withStatus(current, 'failed', failureText(error))).catch(() => {});
    throw error;
  }
}

/** Deletes objects of earlier revisions that the new one no longer has. */
async function removeGone(
  before: readonly ChartObject[],
  after: readonly ChartObject[],
  release: ReleaseId,
  { cluster, progress }: InstallWorld,
): Promise<void> {
  const keyOf = async (object: ChartObject): Promise<string> => {
    const { type, object: placed } = await cluster.locate(object);
    return [type?.group, object.kind, placed.metadata.namespace, object.metadata.name].join('/');
  };
  const kept = new Set(await Promise.all(after.map(keyOf)));
  const gone = [...before].sort((a, b) => compareUninstallKinds(a.kind, b.kind));
  for (const object of gone) {
    const key = await keyOf(object);
    if (kept.has(key)) continue;
    kept.add(key);
    const { object: placed } = await cluster.locate(object);
    const live = await cluster.find(object);
    if (live === undefined || ownerOf(live, release) !== 'ours') continue;
    if (object.metadata.annotations?.['helm.sh/resource-policy'] === 'keep') progress.object('kept', refOf(placed));
    else if (await cluster.remove(object)) progress.object('deleted', refOf(placed));
  }
}

/** A pending record is of a run that ended without a word: its process was killed, or its machine lost. */
async function closeInterrupted(history: readonly Release[], { store, progress }: InstallWorld): Promise<void> {
  for (const release of history.filter(
    ({ info }) => info.status.startsWith('pending-') || info.status === 'uninstalling',
  )) {
    progress.warn(`revision ${release.version} was interrupted (${release.info.status}); this run completes it`);
    await store.update(withStatus(release, 'failed', 'Interrupted'));
  }
}

async function supersede(history: readonly Release[], { store }: InstallWorld): Promise<void> {
  for (const release of history)
    if (release.info.status === 'deployed') await store.update(withStatus(release, 'superseded'));
  const surplus = history.slice(0, Math.max(0, history.length + 1 - historyLimit));
  for (const release of surplus) await store.remove(release);
}

/** The error of a release that is not there. */
export function noRelease({ name, namespace }: ReleaseId): CommandError {
  return new CommandError(
    `there is no release ${name} in namespace ${namespace}`,
    'helm list -A shows all releases; name another one with --release-name and -n',
  );
}
