import { describe, expect, it } from 'vitest';
import { makeRelease } from '../../../src/helm/install/make-release.ts';
import { type HookEvent, runHooks } from '../../../src/helm/install/run-hooks.ts';
import type { Release } from '../../../src/helm/release/release.ts';
import { installWorld, instant } from './install-world.ts';
import { bareChart, hookMap, rendered } from './made-chart.ts';
import type { MemoryClusterOptions } from './memory-cluster.ts';

function release(...texts: readonly string[]): Release {
  const id = { name: 'eg', namespace: 'ns' };
  return makeRelease({ id, revision: 1, chart: bareChart, config: {}, rendered: rendered(...texts), now: instant });
}

async function run(hooks: readonly string[], event: HookEvent = 'pre-install', options: MemoryClusterOptions = {}) {
  const { world, cluster, heard } = installWorld(options);
  const saved: string[] = [];
  const save = async (one: Release): Promise<void> => {
    saved.push((one.hooks ?? []).map(({ name, last_run }) => `${name} ${last_run.phase}`).join(', '));
  };
  const outcome = await runHooks(release(...hooks), event, { ...world, save }).catch((error: unknown) => error);
  return { outcome, saved, heard, writes: cluster.writes, keys: cluster.keys() };
}

const failsToApply = (name: string) => ({
  fails: (call: string, key: string) => (call === 'apply' && key.endsWith(name) ? new Error('refused') : undefined),
});

describe('runHooks', () => {
  it('runs the hooks of the event by weight, then by name', async () => {
    const { writes } = await run([
      hookMap('late', 'pre-install', 5),
      hookMap('b', 'pre-install,pre-upgrade', 0),
      hookMap('other', 'post-install', -9),
      hookMap('a', 'pre-install', 0),
      hookMap('early', 'pre-install', -1),
    ]);
    const names = ['early', 'a', 'b', 'late'];
    expect(writes).toEqual(names.map((name) => `apply ConfigMap ns/${name}`));
  });

  it('saves every hook as running and then as succeeded, with the times', async () => {
    const { saved, outcome } = await run([hookMap('a', 'pre-install', 0)]);
    expect(saved).toEqual(['a Running', 'a Succeeded']);
    const at = instant.toISOString();
    expect((outcome as Release).hooks?.[0]?.last_run).toEqual({
      started_at: at,
      completed_at: at,
      phase: 'Succeeded',
    });
  });

  it.each([
    ['', ['delete ConfigMap ns/a', 'apply ConfigMap ns/a']],
    ['before-hook-creation', ['delete ConfigMap ns/a', 'apply ConfigMap ns/a']],
    ['hook-succeeded', ['apply ConfigMap ns/a', 'delete ConfigMap ns/a']],
    ['hook-failed', ['apply ConfigMap ns/a']],
  ])('follows the delete policy %j of an object that is there', async (policy, expected) => {
    const old = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' } };
    const { writes } = await run([hookMap('a', 'pre-install', 0, policy)], 'pre-install', { objects: [old] });
    expect(writes).toEqual(expected);
  });

  it('deletes what succeeded only when all have run', async () => {
    const { writes } = await run([
      hookMap('a', 'pre-install', 0, 'hook-succeeded'),
      hookMap('b', 'pre-install', 1, 'hook-succeeded'),
    ]);
    expect(writes.map((line) => line.replace(' ConfigMap ns/', ' '))).toEqual([
      'apply a',
      'apply b',
      'delete a',
      'delete b',
    ]);
  });

  it('stops at a hook that fails, removes by the policies and throws its error', async () => {
    const hooks = [
      hookMap('a', 'pre-install', 0, 'hook-succeeded'),
      hookMap('b', 'pre-install', 1, 'hook-failed'),
      hookMap('c', 'pre-install', 2),
    ];
    const old = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'b' } };
    const { outcome, saved, writes } = await run(hooks, 'pre-install', { objects: [old], ...failsToApply('/b') });
    expect(outcome).toMatchObject({ message: 'refused' });
    expect(saved.at(-1)).toBe('a Succeeded, b Failed, c ');
    expect(writes).toEqual(['apply ConfigMap ns/a', 'delete ConfigMap ns/b', 'delete ConfigMap ns/a']);
  });

  it('tells why a hook failed even when cleaning up after it fails too', async () => {
    const fails = (call: string) => (call === 'apply' || call === 'delete' ? new Error(`no ${call}`) : undefined);
    const { outcome, heard } = await run([hookMap('a', 'pre-install', 0, 'hook-failed')], 'pre-install', { fails });
    expect(outcome).toMatchObject({ message: 'no apply' });
    expect(heard).toEqual(['warn no delete']);
  });

  it('waits until a Job is complete, and fails with it', async () => {
    const annotations = { 'helm.sh/hook': 'pre-install' };
    const job = `apiVersion: batch/v1\nkind: Job\nmetadata: {name: j, annotations: ${JSON.stringify(annotations)}}`;
    const ending = (type: string): MemoryClusterOptions => ({
      react: (object) => ({ ...object, status: { conditions: [{ type, status: 'True', message: 'limit' }] } }),
    });
    expect((await run([job], 'pre-install', ending('Complete'))).saved).toEqual(['j Running', 'j Succeeded']);
    expect((await run([job], 'pre-install', ending('Failed'))).saved).toEqual(['j Running', 'j Failed']);
    expect((await run([job])).saved).toEqual(['j Running', 'j Failed']);
  });

  it('never deletes a definition', async () => {
    const metadata = JSON.stringify({
      name: 'x.example.com',
      annotations: {
        'helm.sh/hook': 'pre-install',
        'helm.sh/hook-delete-policy': 'before-hook-creation,hook-succeeded',
      },
    });
    const crd = `apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: ${metadata}`;
    const { writes } = await run([crd]);
    expect(writes).toEqual(['apply CustomResourceDefinition x.example.com']);
  });
});
