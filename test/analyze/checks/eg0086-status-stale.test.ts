import { expect, it } from 'vitest';
import { findingsOf, world } from '../analyze-text.ts';
import { clusterStateOf } from '../cluster-state-of.ts';

const gateway = (...observed: readonly number[]) => ({
  apiVersion: 'gateway.networking.k8s.io/v1',
  kind: 'Gateway',
  metadata: { name: 'eg', namespace: 'default', generation: 4 },
  status: { conditions: observed.map((observedGeneration) => ({ type: 'Accepted', observedGeneration })) },
});

it.each([
  ['all older', [3, 2], 1],
  ['one of them new', [3, 4], 0],
  ['none', [], 0],
])('compares generations of conditions: %s', async (_, observed, count) => {
  const cluster = clusterStateOf({ objects: [gateway(...observed)] });
  expect(await findingsOf('EG0086', world, { cluster })).toHaveLength(count);
});
