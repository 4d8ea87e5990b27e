import { describe, expect, it } from 'vitest';
import { changedNames, selectionVersion, snapshotOf } from '../../../src/envoy/xds-server/snapshot.ts';

const none = { listeners: [], routes: [], clusters: [], endpoints: [], secrets: [] };

describe('snapshots', () => {
  const before = snapshotOf({ ...none, clusters: [{ name: 'a' }, { name: 'b' }], routes: [{ name: 'r' }] });
  const after = snapshotOf({
    ...none,
    clusters: [{ name: 'a' }, { name: 'b', type: 'EDS' }, { name: 'c' }],
    routes: [{ name: 'r' }],
  });

  it('tell what changed', () => {
    expect(changedNames(before, after)).toMatchObject({ clusters: ['b', 'c'], routes: [], listeners: [] });
  });

  it('have versions from their content', () => {
    expect(selectionVersion(before, 'routes', [])).toBe(selectionVersion(after, 'routes', []));
    expect(selectionVersion(before, 'clusters', [])).not.toBe(selectionVersion(after, 'clusters', []));
    expect(selectionVersion(before, 'clusters', ['a'])).toBe(selectionVersion(after, 'clusters', ['a']));
  });

  it('name endpoints by their cluster', () => {
    const snapshot = snapshotOf({ ...none, endpoints: [{ clusterName: 'e' }] });
    expect([...snapshot.endpoints.keys()]).toEqual(['e']);
  });
});
