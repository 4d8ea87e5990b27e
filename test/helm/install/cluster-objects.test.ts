import { describe, expect, it } from 'vitest';
import type { ChartObject } from '../../../src/helm/install/chart-object.ts';
import { clusterObjects } from '../../../src/helm/install/cluster-objects.ts';
import { ClusterError } from '../../../src/kubernetes/cluster-error.ts';
import { type MemoryClusterOptions, memoryCluster } from './memory-cluster.ts';

const object = (kind: string, name: string, namespace?: string, more: object = {}): ChartObject => ({
  apiVersion: 'v1',
  kind,
  metadata: { name, namespace },
  ...more,
});
const made = (options: MemoryClusterOptions = {}, force = false) => {
  const cluster = memoryCluster(options);
  return { cluster, objects: clusterObjects(cluster.client, 'ns', force) };
};
const conflict = (...managers: readonly string[]) => ({
  fails: (call: string) =>
    call === 'apply'
      ? new ClusterError(
          'conflict',
          `cannot patch: ${managers.map((by) => `conflict with "${by}" using v1`).join(', ')}`,
        )
      : undefined,
});

describe('locate', () => {
  it('puts namespaced objects without a namespace into that of the release', async () => {
    const { objects } = made();
    expect((await objects.locate(object('ConfigMap', 'c'))).object.metadata.namespace).toBe('ns');
    expect((await objects.locate(object('ConfigMap', 'c', 'own'))).object.metadata.namespace).toBe('own');
    expect((await objects.locate(object('Namespace', 'n'))).object.metadata.namespace).toBeUndefined();
    expect(await objects.locate(object('Unknown', 'u'))).toEqual({ type: undefined, object: object('Unknown', 'u') });
  });
});

describe('apply', () => {
  it('tells what became of the object', async () => {
    const { objects } = made();
    expect(await objects.apply(object('ConfigMap', 'c'))).toBe('created');
    expect(await objects.apply(object('ConfigMap', 'c'))).toBe('unchanged');
    expect(await objects.apply(object('ConfigMap', 'c', 'ns', { data: { k: 'v' } }))).toBe('changed');
  });

  it('stores nothing in a dry run', async () => {
    const { objects, cluster } = made();
    expect(await objects.apply(object('ConfigMap', 'c'), { dryRun: true })).toBe('created');
    expect(cluster.writes).toEqual(['apply ConfigMap ns/c (dry run)']);
    expect(cluster.keys()).toEqual([]);
  });

  it('refuses a kind that is not served', async () => {
    await expect(made().objects.apply(object('Unknown', 'u'))).rejects.toThrow(/v1 Unknown/);
  });

  it('takes over fields of Helm itself, but not those of others unless told to', async () => {
    const own = made(conflict('helm', 'helm'));
    await own.objects.apply(object('ConfigMap', 'c'));
    expect(own.cluster.writes).toEqual(['apply ConfigMap ns/c (force)']);
    const foreign = made(conflict('helm', 'kubectl'));
    await expect(foreign.objects.apply(object('ConfigMap', 'c'))).rejects.toMatchObject({
      kind: 'conflict',
      hint: expect.stringContaining('--force-conflicts'),
    });
    const forced = made(conflict('kubectl'), true);
    expect(await forced.objects.apply(object('ConfigMap', 'c'))).toBe('created');
  });

  it('turns plain writes of Helm into applied fields first, unless it only tries', async () => {
    const managedFields = [{ manager: 'helm', operation: 'Update' }];
    const live = { ...object('ConfigMap', 'c'), metadata: { name: 'c', managedFields } };
    const { objects, cluster } = made({ objects: [live] });
    await objects.apply(object('ConfigMap', 'c'), { dryRun: true });
    await objects.apply(object('ConfigMap', 'c'));
    expect(cluster.writes.map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
      'apply ConfigMap',
      'PATCH /api/v1/namespaces/ns/configmaps/c',
      'apply ConfigMap',
    ]);
  });
});

describe('find and remove', () => {
  it('find and delete in the namespace of the release', async () => {
    const { objects, cluster } = made({ objects: [object('ConfigMap', 'c')] });
    expect((await objects.find(object('ConfigMap', 'c')))?.metadata.namespace).toBe('ns');
    expect(await objects.find(object('Unknown', 'u'))).toBeUndefined();
    expect(await objects.remove(object('ConfigMap', 'c'), { waitMs: 10 })).toBe(true);
    expect(await objects.remove(object('ConfigMap', 'c'))).toBe(false);
    expect(await objects.remove(object('Unknown', 'u'))).toBe(false);
    expect(cluster.writes).toEqual(['delete ConfigMap ns/c']);
  });

  it('gives up on an object that does not go', async () => {
    const { cluster } = made({ objects: [object('ConfigMap', 'c')] });
    const stuck = { ...cluster.client, discovery: cluster.client.discovery, delete: async () => true };
    const objects = clusterObjects(stuck as never, 'ns');
    await expect(objects.remove(object('ConfigMap', 'c'), { waitMs: 1 })).rejects.toThrow('ConfigMap ns/c');
  });
});
