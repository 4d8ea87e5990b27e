import { afterEach, describe, expect, it, vi } from 'vitest';
import { emptySnapshot, selectionVersion, snapshotOf } from '../../../src/envoy/xds-server/snapshot.ts';
import { createSubscriptions } from '../../../src/envoy/xds-server/subscriptions.ts';

const none = { listeners: [], routes: [], clusters: [], endpoints: [], secrets: [] };
const snapshot = snapshotOf({ ...none, clusters: [{ name: 'a' }], routes: [{ name: 'r' }, { name: 's' }] });
const node = { id: 'n', cluster: 'eg' };

describe('subscriptions', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('are the same for the same Envoy, kind and names', () => {
    const { of } = createSubscriptions();
    const first = of(node, 'routes', ['r']);
    expect(of(node, 'routes', ['r'])).toBe(first);
    for (const other of [
      of(node, 'routes', ['s']),
      of(node, 'secrets', ['r']),
      of({ ...node, id: 'm' }, 'routes', ['r']),
      of({ ...node, cluster: 'other' }, 'routes', ['r']),
    ])
      expect(other).not.toBe(first);
  });

  it('exist until they are forgotten', () => {
    const list = createSubscriptions();
    expect(list.exist('eg')).toBe(false);
    const subscription = list.of(node, 'routes', ['r']);
    expect([list.exist('eg'), list.exist('other')]).toEqual([true, false]);
    list.forget('eg', subscription);
    expect(list.exist('eg')).toBe(false);
    const anew = list.of(node, 'routes', ['r']);
    list.forget('eg', subscription);
    expect(list.of(node, 'routes', ['r'])).toBe(anew);
  });

  it('are pruned when nobody waits and what they name is gone, or nobody has asked for long', () => {
    vi.useFakeTimers();
    const list = createSubscriptions();
    list.of(node, 'routes', ['r']);
    list.prune('eg', snapshot);
    expect(list.exist('eg')).toBe(true);
    list.prune('eg', emptySnapshot);
    expect(list.exist('eg')).toBe(false);
    const waiting = list.of(node, 'clusters', []);
    waiting.waiting = 1;
    list.of(node, 'listeners', []);
    vi.advanceTimersByTime(5_001);
    list.prune('eg', snapshot);
    expect(list.of(node, 'clusters', [])).toBe(waiting);
    list.forget('eg', waiting);
    expect(list.exist('eg')).toBe(false);
  });

  it('lead to a verdict', () => {
    const list = createSubscriptions();
    const verdict = (type: 'clusters' | 'routes' | 'listeners') => list.verdict('eg', type, snapshot);
    // Envoy asks for clusters and listeners always, for routes only when a listener refers to some.
    expect([verdict('clusters'), verdict('listeners'), verdict('routes')]).toEqual(['pending', 'pending', 'taken']);
    const [r, s] = [list.of(node, 'routes', ['r']), list.of(node, 'routes', ['s'])];
    expect(verdict('routes')).toBe('pending');
    r.taken = selectionVersion(snapshot, 'routes', ['r']);
    expect(verdict('routes')).toBe('pending');
    s.sent = selectionVersion(snapshot, 'routes', ['s']);
    s.refused = true;
    expect(verdict('routes')).toBe('refused');
    s.sent = 'older';
    expect(verdict('routes')).toBe('pending');
    s.taken = selectionVersion(snapshot, 'routes', ['s']);
    expect(verdict('routes')).toBe('taken');
    list.of(node, 'routes', ['gone']);
    expect(verdict('routes')).toBe('taken');
  });
});
