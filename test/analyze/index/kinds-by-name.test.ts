import { describe, expect, it } from 'vitest';
import { findKinds } from '../../../src/analyze/index/kinds-by-name.ts';

describe('findKinds', () => {
  it('tells group and version of a kind', () => {
    expect(findKinds('SecurityPolicy')).toMatchObject([{ group: 'gateway.envoyproxy.io', version: 'v1alpha1' }]);
  });

  it('has the newest version first', () => {
    expect(findKinds('HTTPRoute')[0]).toMatchObject({ group: 'gateway.networking.k8s.io', version: 'v1' });
  });

  it('tells that a core kind has no group', () => {
    expect(findKinds('Service')).toMatchObject([{ group: '', version: 'v1' }]);
  });

  it.each([['Deployment'], ['httproute'], ['']])('knows nothing of %j', (kind) => {
    expect(findKinds(kind)).toEqual([]);
  });
});
