import { describeRef } from '../../../src/core/resource-ref.ts';
import { clusterObjects } from '../../../src/helm/install/cluster-objects.ts';
import type { InstallInput, InstallWorld } from '../../../src/helm/install/install-release.ts';
import type { Progress } from '../../../src/helm/install/progress.ts';
import { releaseStore } from '../../../src/helm/release/release-store.ts';
import { bareChart, rendered } from './made-chart.ts';
import { type MemoryCluster, type MemoryClusterOptions, memoryCluster } from './memory-cluster.ts';

/** Progress that keeps what it hears: `created ConfigMap ns/a`, `step ...`, `warn ...`; debug and waiting are left out. */
export function heardProgress(): { readonly progress: Progress; readonly heard: readonly string[] } {
  const heard: string[] = [];
  const progress: Progress = {
    object: (action, ref) => heard.push(`${action} ${describeRef(ref)}`),
    step: () => heard.push('step'),
    waiting: () => {},
    warn: (text) => heard.push(`warn ${text}`),
    debug: () => {},
  };
  return { progress, heard };
}

/** The instant of all tests of installations. */
export const instant = new Date('2026-01-02T03:04:05Z');

/** A cluster in memory with everything that installing into the namespace `ns` needs. */
export function installWorld(options: MemoryClusterOptions & Partial<Pick<InstallWorld, 'wait'>> = {}): {
  readonly world: InstallWorld;
  readonly cluster: MemoryCluster;
  readonly heard: readonly string[];
} {
  const cluster = memoryCluster(options);
  const { progress, heard } = heardProgress();
  const now = (): Date => instant;
  const world: InstallWorld = {
    cluster: clusterObjects(cluster.client, 'ns'),
    store: releaseStore(cluster.client, 'ns', now),
    progress,
    now,
    timeoutMs: 20,
    wait: options.wait ?? false,
  };
  return { world, cluster, heard };
}

/** What installs documents as the release `eg`, over the history that the store has. */
export async function installInput(world: InstallWorld, ...texts: readonly string[]): Promise<InstallInput> {
  const history = await world.store.history('eg');
  return { id: { name: 'eg', namespace: 'ns' }, chart: bareChart, config: {}, rendered: rendered(...texts), history };
}
