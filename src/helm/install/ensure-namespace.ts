import { refOf } from '../../core/resource-ref.ts';
import { isClusterError } from '../../kubernetes/cluster-error.ts';
import { builtInType } from '../../kubernetes/resource-types.ts';
import type { ClusterObjects } from './cluster-objects.ts';
import type { Progress } from './progress.ts';

/** Creates the namespace of a release unless it is there, with the label that Helm gives it. */
export async function ensureNamespace(name: string, { client }: ClusterObjects, progress: Progress): Promise<void> {
  const namespace = { apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels: { name } } };
  const type = builtInType('Namespace');
  try {
    if (await client.find(type, name)) return;
    await client.create(type, namespace);
    progress.object('created', refOf(namespace));
  } catch (error) {
    // Two runs at once; or a user who may work in the namespace without seeing it.
    if (!isClusterError(error, 'conflict', 'forbidden')) throw error;
  }
}
