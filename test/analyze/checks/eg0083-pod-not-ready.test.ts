import { expect, it } from 'vitest';
import type { ClusterState } from '../../../src/analyze/cluster/cluster-state.ts';
import type { JsonObject } from '../../../src/core/json.ts';
import { findingsOf, world } from '../analyze-text.ts';
import { clusterStateOf } from '../cluster-state-of.ts';

const pod = (status: JsonObject): JsonObject => ({
  metadata: { name: 'p', namespace: 'envoy-gateway-system' },
  status,
});
const ready = pod({ phase: 'Running', conditions: [{ type: 'Ready', status: 'True' }] });
const find = (parts: Partial<ClusterState>) => findingsOf('EG0083', world, { cluster: clusterStateOf(parts) });

it('says nothing about pods that are ready', async () => {
  expect(await find({ controllerPods: [ready], proxies: [{ pod: ready }] })).toEqual([]);
});

it.each<readonly [string, Partial<ClusterState>]>([
  ['controller that waits', { controllerPods: [pod({ phase: 'Pending' })] }],
  ['proxy that runs but is not ready', { proxies: [{ pod: pod({ phase: 'Running' }) }] }],
])('names a %s', async (_, parts) => {
  expect(await find(parts)).toEqual([expect.stringMatching(/^Pod p /)]);
});
