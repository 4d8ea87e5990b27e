import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { Invocation } from '../command.ts';

/** Flags that only make sense with a cluster. */
const clusterOnly = ['context', 'kubeconfig', 'cluster', 'user', 'as', 'namespace', 'all-namespaces'];

/**
 * Whether the cluster is read: as --use-cluster says; without it when no files are given, when a flag speaks of a cluster, or when there is
 * a kubeconfig.
 */
export async function wantsCluster({ flags, io }: Invocation): Promise<boolean> {
  if (flags.given('use-cluster')) return flags.boolean('use-cluster');
  if (flags.list('file').length === 0 || clusterOnly.some((flag) => flags.given(flag))) return true;
  if (io.env.KUBECONFIG) return true;
  if (!io.env.HOME) return false;
  return await access(join(io.env.HOME, '.kube', 'config')).then(
    () => true,
    () => false,
  );
}
