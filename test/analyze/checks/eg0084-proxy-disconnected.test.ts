import { expect, it } from 'vitest';
import { findingsOf, world } from '../analyze-text.ts';
import { clusterStateOf } from '../cluster-state-of.ts';

const pod = { metadata: { name: 'p', namespace: 'envoy-gateway-system' } };

it.each([
  ['is connected', 'control_plane.connected_state: 1\n', []],
  ['is not', 'a.update_rejected: 0\ncontrol_plane.connected_state: 0\n', ['Pod p  @undefined']],
  ['did not answer', undefined, []],
])('tells whether a proxy %s', async (_, stats, expected) => {
  const proxies = [{ pod, ...(stats !== undefined && { stats }) }];
  expect(await findingsOf('EG0084', world, { cluster: clusterStateOf({ proxies }) })).toEqual(expected);
});
