import { describe, expect, it } from 'vitest';
import type { KubernetesObject } from '../../../src/core/resource-ref.ts';
import { clusterChanges } from '../../../src/helm/diff/cluster-changes.ts';
import { chartObjects } from '../../../src/helm/install/chart-object.ts';
import { clusterObjects } from '../../../src/helm/install/cluster-objects.ts';
import { withOwnership } from '../../../src/helm/install/ownership.ts';
import { ClusterError } from '../../../src/kubernetes/cluster-error.ts';
import { configMap } from '../install/made-chart.ts';
import { type MemoryClusterOptions, memoryCluster } from '../install/memory-cluster.ts';

const id = { name: 'eg', namespace: 'ns' };
const ours = (text: string) => chartObjects(text).map((object) => withOwnership(object, id));

async function changes(
  wanted: readonly string[],
  live: readonly KubernetesObject[],
  installed = '',
  options: MemoryClusterOptions = {},
) {
  const { client, writes } = memoryCluster({ ...options, objects: live });
  const objects = wanted.flatMap(ours);
  const found = await clusterChanges({ id, wanted: objects, installed }, clusterObjects(client, 'ns'));
  expect(writes.every((line) => line.includes('(dry run)'))).toBe(true);
  return found;
}
const short = (found: Awaited<ReturnType<typeof changes>>) =>
  found.map(({ ref, change }) => `${change} ${ref.kind} ${ref.namespace}/${ref.name}`);

describe('clusterChanges', () => {
  it('compares what is there with the answer to applying it, without what the server keeps', async () => {
    const server = { resourceVersion: '9', uid: 'u', generation: 3, creationTimestamp: 't', managedFields: [] };
    const live = ours(configMap('same')).map((one) => ({
      ...one,
      status: {},
      metadata: { ...one.metadata, ...server },
    }));
    expect(await changes([configMap('same')], live)).toEqual([]);
    const [change] = await changes([configMap('same', { k: 'v' })], live);
    expect(change).toMatchObject({ change: 'changed', before: { data: {} }, after: { data: { k: 'v' } } });
    expect(Object.keys(change?.before?.metadata ?? {})).not.toContain('uid');
    expect(change?.before?.status).toBeUndefined();
  });

  it('adds what is not there, or of a kind that is not served yet', async () => {
    const strange = 'apiVersion: x.io/v1\nkind: Strange\nmetadata: {name: s, namespace: ns}';
    expect(short(await changes([configMap('new'), strange], []))).toEqual([
      'added ConfigMap ns/new',
      'added Strange ns/s',
    ]);
  });

  it('removes what the installed revision has alone, if it is ours and not to be kept', async () => {
    const keep = configMap('keep').replace('metadata:', 'metadata:\n  annotations: {helm.sh/resource-policy: keep}');
    const installed = ['stays', 'gone', 'taken', 'absent'].map((name) => configMap(name)).concat(keep);
    const live = [
      ...['stays', 'gone'].flatMap((name) => ours(configMap(name))),
      ...chartObjects(configMap('taken')),
      ...ours(keep),
    ];
    expect(short(await changes([configMap('stays')], live, installed.join('\n---\n')))).toEqual([
      'removed ConfigMap ns/gone',
    ]);
  });

  it('collects what the server refuses, and throws other failures on', async () => {
    const live = ['a', 'b'].flatMap((name) => ours(configMap(name)));
    const wanted = ['a', 'b'].map((name) => configMap(name, { k: 'v' }));
    const { client } = memoryCluster({ objects: live });
    const refusing = (error: Error) =>
      clusterObjects(Object.assign(Object.create(client), { apply: () => Promise.reject(error) }), 'ns');
    const input = { id, wanted: wanted.flatMap(ours), installed: '' };
    await expect(clusterChanges(input, refusing(new ClusterError('invalid', 'bad')))).rejects.toThrow(
      /ConfigMap ns\/a: bad; ConfigMap ns\/b: bad/,
    );
    await expect(clusterChanges(input, refusing(new TypeError('a bug')))).rejects.toThrow('a bug');
  });
});
