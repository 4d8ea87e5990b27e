import { describe, expect, it } from 'vitest';
import type { ChartObject } from '../../../src/helm/install/chart-object.ts';
import { clusterObjects } from '../../../src/helm/install/cluster-objects.ts';
import { readinessOf } from '../../../src/helm/install/readiness.ts';
import { type WaitOptions, waitReady } from '../../../src/helm/install/wait-ready.ts';
import { heardProgress } from './install-world.ts';
import { type MemoryClusterOptions, memoryCluster } from './memory-cluster.ts';

const pod = (name: string, ready?: string): ChartObject => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name, namespace: 'ns' },
  ...(ready && { status: { conditions: [{ type: 'Ready', status: ready }] } }),
});

async function wait(
  objects: readonly ChartObject[],
  options: MemoryClusterOptions,
  gone: WaitOptions['gone'] = 'failed',
): Promise<readonly string[]> {
  const waited: string[] = [];
  const progress = { ...heardProgress().progress, waiting: (text: string) => waited.push(text) };
  const { client } = memoryCluster(options);
  await waitReady(objects, clusterObjects(client, 'ns'), { timeoutMs: 10, rule: readinessOf, gone }, progress);
  return waited;
}

describe('waitReady', () => {
  it('ends at once when all are ready', async () => {
    expect(await wait([], {})).toEqual([]);
    expect(await wait([pod('a')], { objects: [pod('a', 'True')] })).toEqual([]);
  });

  it('asks again only for those that are not ready yet', async () => {
    const asked: string[] = [];
    const fails = (call: string, key: string) => {
      if (call === 'find') asked.push(key);
      return undefined;
    };
    const failure = wait([pod('a'), pod('b')], { objects: [pod('a', 'True'), pod('b', 'False')], fails });
    await expect(failure).rejects.toMatchObject({ message: expect.stringContaining('Pod ns/b') });
    expect(asked.filter((key) => key === 'Pod ns/a')).toHaveLength(1);
    expect(asked.filter((key) => key === 'Pod ns/b').length).toBeGreaterThan(1);
  });

  it('names all that are late, and where to look', async () => {
    await expect(wait([pod('a'), pod('b')], { objects: [pod('a', 'False')] })).rejects.toMatchObject({
      message: expect.stringMatching(/Pod ns\/a: .*; Pod ns\/b: /),
      hint: expect.stringContaining('kubectl describe pod a -n ns'),
    });
  });

  it('fails at once with an object that failed', async () => {
    const crashed = { ...pod('d'), apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'd', generation: 1 } };
    const condition = { type: 'Progressing', status: 'False', reason: 'ProgressDeadlineExceeded' };
    const live = { ...crashed, status: { observedGeneration: 1, conditions: [condition] } };
    await expect(wait([crashed], { objects: [live] })).rejects.toThrow(/^Deployment d: /);
  });

  it('takes an object that is gone for done only where that is meant', async () => {
    expect(await wait([pod('a')], {}, 'ready')).toEqual([]);
    await expect(wait([pod('a')], {}, 'failed')).rejects.toThrow('Pod ns/a');
  });
});
