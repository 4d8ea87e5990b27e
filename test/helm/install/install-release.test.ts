import { describe, expect, it } from 'vitest';
import { UsageError } from '../../../src/core/errors.ts';
import {
  checkReleaseName,
  deployedOf,
  installRelease,
  isFirstInstall,
  nextRevision,
  noRelease,
  rollBack,
} from '../../../src/helm/install/install-release.ts';
import { withStatus } from '../../../src/helm/install/make-release.ts';
import type { Release, ReleaseStatus } from '../../../src/helm/release/release.ts';
import { installInput, installWorld } from './install-world.ts';
import { configMap, hookMap } from './made-chart.ts';

const revisions = (...statuses: readonly ReleaseStatus[]) =>
  statuses.map((status, at) => ({ version: at + 1, info: { status } }) as unknown as Release);

describe('checkReleaseName', () => {
  it.each(['eg', 'a-b.c0', 'a'.repeat(53)])('takes %s', (name) => {
    expect(() => checkReleaseName(name)).not.toThrow();
  });

  it.each(['', 'Eg', '-a', 'a-', 'a..b', 'a_b', 'a'.repeat(54)])('refuses %j as wrong usage', (name) => {
    expect(() => checkReleaseName(name)).toThrow(UsageError);
  });
});

describe('the history', () => {
  it('tells the newest deployed revision', () => {
    expect(deployedOf(revisions('superseded', 'deployed', 'failed'))?.version).toBe(2);
    expect(deployedOf(revisions('failed'))).toBeUndefined();
  });

  it('tells whether a release was ever in place', () => {
    expect(isFirstInstall([])).toBe(true);
    expect(isFirstInstall(revisions('failed', 'pending-install'))).toBe(true);
    expect(isFirstInstall(revisions('superseded', 'failed'))).toBe(false);
    expect(isFirstInstall(revisions('deployed'))).toBe(false);
  });

  it('gives the next number, also where old revisions are gone', () => {
    expect(nextRevision([])).toBe(1);
    expect(nextRevision(revisions('superseded', 'deployed').slice(1))).toBe(3);
  });

  it('names the release that is not there', () => {
    expect(noRelease({ name: 'eg', namespace: 'ns' }).message).toContain('eg in namespace ns');
  });
});

const statuses = async ({ world }: ReturnType<typeof installWorld>): Promise<readonly string[]> =>
  (await world.store.history('eg')).map(({ version, info }) => `${version} ${info.status}`);

describe('installRelease', () => {
  it('records, runs hooks, applies with the marks of the release, and records again', async () => {
    const made = installWorld();
    const input = await installInput(made.world, configMap('a'), hookMap('h', 'pre-install,post-upgrade', 0));
    const release = await installRelease(input, made.world);
    expect(release).toMatchObject({ version: 1, info: { status: 'deployed' }, apply_method: 'ssa' });
    expect(made.cluster.writes.filter((line) => !line.startsWith('replace'))).toEqual([
      'create Secret ns/sh.helm.release.v1.eg.v1',
      'apply ConfigMap ns/h',
      'apply ConfigMap ns/a',
    ]);
    expect(made.cluster.get('ConfigMap ns/a')?.metadata).toMatchObject({
      labels: { 'app.kubernetes.io/managed-by': 'Helm' },
      annotations: { 'meta.helm.sh/release-name': 'eg', 'meta.helm.sh/release-namespace': 'ns' },
    });
    expect(made.cluster.get('ConfigMap ns/h')?.metadata.labels).toBeUndefined();
    expect(made.heard).toEqual(['created ConfigMap ns/h', 'created ConfigMap ns/a']);
  });

  it('upgrades: keeps the first date, deletes what is gone, supersedes the old revision', async () => {
    const made = installWorld();
    const kept = `${configMap('kept').replace('metadata:', 'metadata:\n  annotations: {helm.sh/resource-policy: keep}')}`;
    const first = await installRelease(
      await installInput(made.world, configMap('a'), configMap('b'), kept),
      made.world,
    );
    const second = await installRelease(await installInput(made.world, configMap('a', { k: 'v' })), {
      ...made.world,
      now: () => new Date('2027-01-01T00:00:00Z'),
    });
    expect(second.info).toMatchObject({
      first_deployed: first.info.first_deployed,
      last_deployed: '2027-01-01T00:00:00.000Z',
    });
    expect(await statuses(made)).toEqual(['1 superseded', '2 deployed']);
    expect(made.heard.slice(3)).toEqual(['changed ConfigMap ns/a', 'deleted ConfigMap ns/b', 'kept ConfigMap ns/kept']);
  });

  it('leaves an object that another release has taken over', async () => {
    const made = installWorld();
    await installRelease(await installInput(made.world, configMap('a'), configMap('b')), made.world);
    const other = { 'meta.helm.sh/release-name': 'other', 'meta.helm.sh/release-namespace': 'ns' };
    await made.cluster.client.replace(
      { kind: 'ConfigMap' } as never,
      {
        apiVersion: 'v1',
        kind: 'ConfigMap',
        metadata: {
          name: 'b',
          namespace: 'ns',
          labels: { 'app.kubernetes.io/managed-by': 'Helm' },
          annotations: other,
        },
      } as never,
    );
    await installRelease(await installInput(made.world, configMap('a')), made.world);
    expect(made.cluster.get('ConfigMap ns/b')).toMatchObject({ metadata: { annotations: other } });
  });

  it('records a failure with its reason and throws it on', async () => {
    const made = installWorld({
      fails: (call, key) => (call === 'apply' && key === 'ConfigMap ns/b' ? new Error('quota\nmore') : undefined),
    });
    const input = await installInput(made.world, configMap('a'), configMap('b'));
    await expect(installRelease(input, made.world)).rejects.toThrow('quota');
    const [release] = await made.world.store.history('eg');
    expect(release?.info).toMatchObject({ status: 'failed', description: 'quota' });
  });

  it('completes an interrupted run: its record is closed and its objects are taken over or removed', async () => {
    const made = installWorld();
    await installRelease(await installInput(made.world, configMap('a'), configMap('b')), made.world);
    const [done] = await made.world.store.history('eg');
    if (done) await made.world.store.update(withStatus(done, 'pending-install'));
    await installRelease(await installInput(made.world, configMap('a')), made.world);
    expect(await statuses(made)).toEqual(['1 failed', '2 deployed']);
    expect(made.heard).toContain('deleted ConfigMap ns/b');
    expect(made.heard.filter((line) => line.startsWith('warn'))).toHaveLength(1);
  });

  it('keeps ten revisions', async () => {
    const made = installWorld();
    for (let count = 0; count < 12; count++)
      await installRelease(await installInput(made.world, configMap('a', { count: String(count) })), made.world);
    const left = await statuses(made);
    expect(left).toHaveLength(10);
    expect([left[0], left.at(-1)]).toEqual(['3 superseded', '12 deployed']);
  });

  it('waits for readiness only when asked to', async () => {
    const pod = 'apiVersion: v1\nkind: Pod\nmetadata: {name: p}';
    const patient = installWorld({ wait: true });
    const input = await installInput(patient.world, pod);
    await expect(installRelease(input, patient.world)).rejects.toThrow('Pod p');
    const hasty = installWorld();
    expect((await installRelease(await installInput(hasty.world, pod), hasty.world)).info.status).toBe('deployed');
  });
});

describe('rollBack', () => {
  it('puts an old revision in place as a new one, and removes what only the failed one had', async () => {
    const made = installWorld({
      fails: (call, key) => (call === 'apply' && key.endsWith('/bad') ? new Error('no') : undefined),
    });
    await installRelease(await installInput(made.world, configMap('a', { v: '1' })), made.world);
    const input = await installInput(made.world, configMap('a', { v: '2' }), configMap('new'), configMap('bad'));
    await expect(installRelease(input, made.world)).rejects.toThrow('no');
    const history = await made.world.store.history('eg');
    const target = deployedOf(history);
    if (!target) throw new Error('nothing to roll back to');
    expect(await rollBack(target, history, made.world)).toMatchObject({ version: 3, info: { status: 'deployed' } });
    expect(await statuses(made)).toEqual(['1 superseded', '2 failed', '3 deployed']);
    expect(made.cluster.get('ConfigMap ns/a')).toMatchObject({ data: { v: '1' } });
    expect(made.cluster.get('ConfigMap ns/new')).toBeUndefined();
  });
});
