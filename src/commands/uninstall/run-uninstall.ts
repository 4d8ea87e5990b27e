import { CommandError, exitCode, UsageError } from '../../core/errors.ts';
import type { Io } from '../../core/io.ts';
import { describeRef, refOf } from '../../core/resource-ref.ts';
import { clusterObjects } from '../../helm/install/cluster-objects.ts';
import { type InstallWorld, noRelease } from '../../helm/install/install-release.ts';
import { type InstalledCRDs, installedCRDs } from '../../helm/install/leftover-resources.ts';
import type { ReleaseId } from '../../helm/install/ownership.ts';
import { type Leftovers, uninstallRelease } from '../../helm/install/uninstall-release.ts';
import type { Release } from '../../helm/release/release.ts';
import { type ReleaseStore, releaseStore } from '../../helm/release/release-store.ts';
import type { KubernetesClient } from '../../kubernetes/kubernetes-client.ts';
import { builtInType } from '../../kubernetes/resource-types.ts';
import { durationMs, withCluster } from '../cluster-flags.ts';
import type { FlagValues, Invocation } from '../command.ts';
import { releaseId } from '../install/release-id.ts';
import { type ShownProgress, shownProgress } from '../install/shown-progress.ts';
import { askYesNo } from './ask-yes-no.ts';

/** Runs `egctl uninstall`. */
export async function runUninstall({ flags, io, args }: Invocation): Promise<number> {
  if (args.length > 0)
    throw new UsageError(`uninstall takes no arguments: "${args[0]}"`, 'name the release with --release-name');
  const id = releaseId(flags);
  const timeoutMs = durationMs('timeout', flags.string('timeout') ?? '5m');
  const progress = await shownProgress(io, flags.boolean('debug'));
  try {
    return await withCluster(flags, io, (client) => uninstallFrom(client, id, { flags, io, progress, timeoutMs }));
  } finally {
    progress.end();
  }
}

interface Request {
  readonly flags: FlagValues;
  readonly io: Io;
  readonly progress: ShownProgress;
  readonly timeoutMs: number;
}

async function uninstallFrom(client: KubernetesClient, id: ReleaseId, request: Request): Promise<number> {
  const { flags, io, progress } = request;
  const { store, history } = await findRelease(client, id, io);
  const last = history.at(-1);
  if (last === undefined) throw noRelease(id);
  if (flags.boolean('dry-run')) {
    io.stdout.write(last.manifest);
    return exitCode.ok;
  }
  const crds = flags.boolean('with-crds') ? await installedCRDs(client) : undefined;
  if (crds && !(await mayDelete(crds, request))) throw new CommandError('nothing was removed');
  const world: InstallWorld = {
    cluster: clusterObjects(client, last.namespace),
    store,
    progress,
    now: io.now,
    timeoutMs: request.timeoutMs,
    wait: flags.boolean('wait'),
  };
  const left = await uninstallRelease(history, world);
  for (const crd of crds?.removable ?? []) {
    await client.delete(builtInType('CustomResourceDefinition'), crd.metadata.name);
    progress.object('deleted', refOf({ ...crd, kind: 'CustomResourceDefinition' }));
  }
  progress.end();
  io.stdout.write(`release ${id.name} is removed from namespace ${last.namespace}\n`);
  io.stderr.write(stayingBehind(left, last, crds));
  return exitCode.ok;
}

/** The records are in the namespace of the release, or, if Go egctl installed it, in that of the kubeconfig context. */
async function findRelease(
  client: KubernetesClient,
  id: ReleaseId,
  io: Io,
): Promise<{ readonly store: ReleaseStore; readonly history: readonly Release[] }> {
  const places = [...new Set([id.namespace, client.namespace])];
  for (const place of places) {
    const store = releaseStore(client, place, io.now);
    const history = (await store.history(id.name)).filter(({ namespace }) => namespace === id.namespace);
    if (history.length > 0) return { store, history };
  }
  return { store: releaseStore(client, id.namespace, io.now), history: [] };
}

async function mayDelete(crds: InstalledCRDs, { flags, io }: Request): Promise<boolean> {
  if (crds.shared.length > 0)
    io.stderr.write(
      `warning: the ${crds.shared.length} CRDs of Gateway API stay: ${crds.otherControllers.join(', ')} uses them too\n`,
    );
  if (flags.boolean('yes') || crds.removable.length === 0) return true;
  const question = `Delete ${crds.removable.length} CRDs and with them ${crds.objects} objects (Gateways, routes, policies, ...)?`;
  return askYesNo(question, '--yes', io);
}

function stayingBehind(left: Leftovers, release: Release, crds: InstalledCRDs | undefined): string {
  const lines = [
    ...[...left.kept, ...left.hooks].map((object) => describeRef(refOf(object))),
    `Namespace ${release.namespace}`,
    'Secrets of the certificates (envoy-gateway, envoy, envoy-rate-limit, envoy-oidc-hmac) and the lease of the leader election',
    ...(crds === undefined ? ['CRDs and all objects of their kinds; --with-crds deletes them'] : []),
    'proxies of Gateways that still exist',
  ];
  return `What may stay behind:\n${lines.map((line) => `  ${line}\n`).join('')}`;
}
