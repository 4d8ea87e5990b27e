import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { makeRelease, withStatus } from '../../../src/helm/install/make-release.ts';
import { decodeRelease } from '../../../src/helm/release/encode-release.ts';
import { releaseStore } from '../../../src/helm/release/release-store.ts';
import { ClusterError } from '../../../src/kubernetes/cluster-error.ts';
import { instant } from '../install/install-world.ts';
import { bareChart, rendered } from '../install/made-chart.ts';
import { type MemoryClusterOptions, memoryCluster } from '../install/memory-cluster.ts';

const release = (revision: number, name = 'eg') =>
  makeRelease({
    id: { name, namespace: 'ns' },
    revision,
    chart: bareChart,
    config: {},
    rendered: rendered(),
    now: instant,
  });

function made(options: MemoryClusterOptions = {}) {
  const cluster = memoryCluster(options);
  return { cluster, store: releaseStore(cluster.client, 'ns', () => instant) };
}

const record = (cluster: ReturnType<typeof memoryCluster>, revision = 1) =>
  cluster.get(`Secret ns/sh.helm.release.v1.eg.v${revision}`);

describe('releaseStore', () => {
  it("writes Helm's Secret with its labels", async () => {
    const { cluster, store } = made();
    await store.create(release(1));
    expect(record(cluster)).toMatchObject({
      type: 'helm.sh/release.v1',
      metadata: {
        labels: { name: 'eg', owner: 'helm', status: 'pending-install', version: '1', createdAt: '1767323045' },
      },
    });
    const { data } = record(cluster) as unknown as { data: { release: string } };
    expect(decodeRelease(data.release)).toMatchObject({ ok: true, value: { name: 'eg', version: 1 } });
  });

  it('replaces the record of the same revision, with the time of the change', async () => {
    const { cluster, store } = made();
    await store.create(release(1));
    await store.update(withStatus(release(1), 'deployed'));
    const { labels } = record(cluster)?.metadata ?? {};
    expect(labels).toEqual({ name: 'eg', owner: 'helm', status: 'deployed', version: '1', modifiedAt: '1767323045' });
  });

  it('gives the revisions of one release, oldest first', async () => {
    const { store } = made();
    for (const one of [release(10), release(2), release(1, 'other')]) await store.create(one);
    expect((await store.history('eg')).map(({ version }) => version)).toEqual([2, 10]);
    await store.remove(release(2));
    expect((await store.history('eg')).map(({ version }) => version)).toEqual([10]);
    expect(await store.history('nobody')).toEqual([]);
  });

  it('names the record that cannot be read', async () => {
    const labels = { owner: 'helm', name: 'eg' };
    const broken = {
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name: 'broken', labels },
      data: { release: 'eA==' },
    };
    await expect(made({ objects: [broken] }).store.history('eg')).rejects.toThrow('ns/broken');
  });

  it('says that a record is too large instead of what the server says', async () => {
    const fails = (call: string) => (call === 'create' ? new ClusterError('invalid', 'refused') : undefined);
    const { store } = made({ fails });
    const big = {
      ...release(1),
      chart: { ...release(1).chart, files: [{ name: 'big', data: randomBytes(600_000).toString('base64') }] },
    };
    await expect(store.create(big)).rejects.toThrow(/KiB/);
    await expect(store.create(release(1))).rejects.toThrow('refused');
  });
});
