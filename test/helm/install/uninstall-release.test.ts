import { describe, expect, it } from 'vitest';
import { installRelease } from '../../../src/helm/install/install-release.ts';
import { uninstallRelease } from '../../../src/helm/install/uninstall-release.ts';
import { installInput, installWorld } from './install-world.ts';
import { configMap, hookMap } from './made-chart.ts';

const namespaceAndRole = [
  'apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata: {name: r}',
  'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: d}',
];

async function installed(options: Parameters<typeof installWorld>[0], ...texts: readonly string[]) {
  const made = installWorld(options);
  await installRelease(await installInput(made.world, ...texts), made.world);
  return made;
}

describe('uninstallRelease', () => {
  it('removes objects in reverse order of kinds and then the records', async () => {
    const { world, cluster, heard } = await installed({}, configMap('c'), ...namespaceAndRole);
    const left = await uninstallRelease(await world.store.history('eg'), world);
    expect(left).toEqual({ kept: [], hooks: [] });
    expect(heard.slice(3)).toEqual(['deleted Deployment ns/d', 'deleted ClusterRole r', 'deleted ConfigMap ns/c']);
    expect(cluster.keys()).toEqual([]);
  });

  it('keeps what says so or belongs to somebody else, and tells which objects of hooks are left', async () => {
    const keep = configMap('keep').replace('metadata:', 'metadata:\n  annotations: {helm.sh/resource-policy: keep}');
    const { world, cluster } = await installed({}, keep, configMap('taken'), hookMap('h', 'pre-install', 0));
    await cluster.client.replace(
      { kind: 'ConfigMap' } as never,
      { kind: 'ConfigMap', metadata: { name: 'taken', namespace: 'ns' } } as never,
    );
    const left = await uninstallRelease(await world.store.history('eg'), world);
    expect(left.kept.map(({ metadata }) => metadata.name)).toEqual(['keep', 'taken']);
    expect(left.hooks.map(({ metadata }) => `${metadata.namespace}/${metadata.name}`)).toEqual(['ns/h']);
    expect([...cluster.keys()].sort()).toEqual(['ConfigMap ns/h', 'ConfigMap ns/keep', 'ConfigMap ns/taken']);
  });

  it('removes the objects of all revisions, those of a failed one too', async () => {
    const { world, cluster } = await installed(
      { fails: (call, key) => (call === 'apply' && key.endsWith('/bad') ? new Error('no') : undefined) },
      configMap('a'),
    );
    const input = await installInput(world, configMap('a'), configMap('half'), configMap('bad'));
    await installRelease(input, world).catch(() => {});
    expect(cluster.get('ConfigMap ns/half')).toBeTruthy();
    await uninstallRelease(await world.store.history('eg'), world);
    expect(cluster.keys()).toEqual([]);
  });

  it('runs the hooks before and after', async () => {
    const { world, cluster } = await installed(
      {},
      configMap('a'),
      hookMap('pre', 'pre-delete', 0),
      hookMap('post', 'post-delete', 0),
    );
    const start = cluster.writes.length;
    await uninstallRelease(await world.store.history('eg'), world);
    expect(cluster.writes.slice(start).filter((line) => !line.startsWith('replace'))).toEqual([
      'apply ConfigMap ns/pre',
      'delete ConfigMap ns/a',
      'apply ConfigMap ns/post',
      'delete Secret ns/sh.helm.release.v1.eg.v1',
    ]);
  });

  it('keeps the record as failed when an object cannot be deleted', async () => {
    const { world } = await installed(
      { fails: (call, key) => (call === 'delete' && key.endsWith('/a') ? new Error('forbidden') : undefined) },
      configMap('a'),
      configMap('b'),
    );
    const history = await world.store.history('eg');
    await expect(uninstallRelease(history, world)).rejects.toThrow('forbidden');
    expect((await world.store.history('eg')).map(({ info }) => info.status)).toEqual(['failed']);
  });

  it('has nothing to do without a history', async () => {
    const { world, cluster } = installWorld();
    expect(await uninstallRelease([], world)).toEqual({ kept: [], hooks: [] });
    expect(cluster.writes).toEqual([]);
  });
});
