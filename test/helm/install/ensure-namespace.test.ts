import { describe, expect, it } from 'vitest';
import { clusterObjects } from '../../../src/helm/install/cluster-objects.ts';
import { ensureNamespace } from '../../../src/helm/install/ensure-namespace.ts';
import { ClusterError, type ClusterErrorKind } from '../../../src/kubernetes/cluster-error.ts';
import { heardProgress } from './install-world.ts';
import { type MemoryClusterOptions, memoryCluster } from './memory-cluster.ts';

async function ensure(options: MemoryClusterOptions = {}) {
  const cluster = memoryCluster(options);
  const { progress, heard } = heardProgress();
  await ensureNamespace('new', clusterObjects(cluster.client, 'ns'), progress);
  return { cluster, heard };
}

const failing = (call: string, kind: ClusterErrorKind): MemoryClusterOptions => ({
  fails: (made) => (made === call ? new ClusterError(kind, 'no') : undefined),
});

describe('ensureNamespace', () => {
  it('creates it with the label that Helm gives it', async () => {
    const { cluster, heard } = await ensure();
    expect(cluster.get('Namespace new')?.metadata.labels).toEqual({ name: 'new' });
    expect(heard).toEqual(['created Namespace new']);
  });

  it('leaves one that is there', async () => {
    const { cluster } = await ensure({
      objects: [{ apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'new' } }],
    });
    expect(cluster.writes).toEqual([]);
  });

  it.each([
    ['find', 'forbidden'],
    ['create', 'forbidden'],
    ['create', 'conflict'],
  ] as const)('goes on when %s ends with %s', async (call, kind) => {
    expect((await ensure(failing(call, kind))).heard).toEqual([]);
  });

  it('throws other failures', async () => {
    await expect(ensure(failing('create', 'unreachable'))).rejects.toMatchObject({ kind: 'unreachable' });
  });
});
