import { describe, expect, it } from 'vitest';
import type { DiscoveryService } from '../../src/envoy/xds-server/discovery-service.ts';
import { type DiscoveryType, type Snapshot, snapshotOf } from '../../src/envoy/xds-server/snapshot.ts';
import { publishInSteps } from '../../src/run/publish-in-steps.ts';

const named = (...names: readonly string[]) => names.map((name) => ({ name }));
const snapshot = (clusters: readonly string[], routes: readonly string[]): Snapshot =>
  snapshotOf({ listeners: [], endpoints: [], secrets: [], clusters: named(...clusters), routes: named(...routes) });

/** What a service was told, one text for each call. */
function recorder(isWatched = true, accepts: (type: DiscoveryType) => boolean = () => true) {
  const calls: string[] = [];
  const service: DiscoveryService = {
    answer: () => Promise.reject(new Error('nobody asks')),
    close: () => {},
    isWatched: () => isWatched,
    publish: (_, { clusters, routes }) => void calls.push(`${[...clusters.keys()]} | ${[...routes.keys()]}`),
    accepted: (_, type) => {
      calls.push(`wait for ${type}`);
      return Promise.resolve(accepts(type));
    },
  };
  return { service, calls };
}
const end = ['wait for listeners', 'wait for routes', 'wait for clusters'];

describe('publishInSteps', () => {
  it('adds clusters, then changes routes, then removes clusters', async () => {
    const { service, calls } = recorder();
    expect(await publishInSteps(service, 'eg', snapshot(['old'], ['r1']), snapshot(['new'], ['r2']))).toBe(true);
    expect(calls).toEqual([
      'old,new | r1',
      'wait for clusters',
      'old,new | r2',
      'wait for listeners',
      'wait for routes',
      'new | r2',
      ...end,
    ]);
  });

  it('takes one step when only routes change', async () => {
    const { service, calls } = recorder();
    await publishInSteps(service, 'eg', snapshot(['a'], ['r1']), snapshot(['a'], ['r2']));
    expect(calls).toEqual(['a | r2', ...end]);
  });

  it('tells when not all was taken', async () => {
    const { service } = recorder(true, (type) => type !== 'routes');
    expect(await publishInSteps(service, 'eg', snapshot(['a'], ['r1']), snapshot(['a'], ['r2']))).toBe(false);
  });

  it('waits for nobody at first, or where no Envoy asks', async () => {
    const first = recorder();
    expect(await publishInSteps(first.service, 'eg', undefined, snapshot(['a'], ['r']))).toBe(true);
    const lonely = recorder(false);
    expect(await publishInSteps(lonely.service, 'eg', snapshot([], []), snapshot(['a'], ['r']))).toBe(false);
    expect([first.calls, lonely.calls]).toEqual([['a | r'], ['a | r']]);
  });
});
