import { describe, expect, it } from 'vitest';
import { indexGrants, isReferenceGranted } from '../../../../src/translate/gateway-api/reference/reference-grant.ts';
import { grant } from '../route-fixtures.ts';

const from = { group: 'gateway.networking.k8s.io', kind: 'HTTPRoute', namespace: 'app' };
const to = { group: '', kind: 'Service', namespace: 'shop', name: 'web' };
const index = (grantTo: { group: string; kind: string; name?: string }, namespace = 'shop') => ({
  grantedReferences: indexGrants([grant(namespace, { from: [from], to: [grantTo] })]),
});

describe('isReferenceGranted', () => {
  it('permits references inside a namespace without any grant', () => {
    expect(isReferenceGranted({ grantedReferences: new Set() }, from, { ...to, namespace: 'app' })).toBe(true);
    expect(isReferenceGranted({ grantedReferences: new Set() }, from, to)).toBe(false);
  });

  it('takes a target without name, with an empty one and with the very one', () => {
    expect(isReferenceGranted(index({ group: '', kind: 'Service' }), from, to)).toBe(true);
    expect(isReferenceGranted(index({ group: '', kind: 'Service', name: '' }), from, to)).toBe(true);
    expect(isReferenceGranted(index({ group: '', kind: 'Service', name: 'web' }), from, to)).toBe(true);
    expect(isReferenceGranted(index({ group: '', kind: 'Service', name: 'other' }), from, to)).toBe(false);
  });

  it('asks for the right group, kind, namespace and place', () => {
    const granted = index({ group: '', kind: 'Service' });
    expect(isReferenceGranted(granted, { ...from, kind: 'GRPCRoute' }, to)).toBe(false);
    expect(isReferenceGranted(granted, { ...from, namespace: 'other' }, to)).toBe(false);
    expect(isReferenceGranted(granted, from, { ...to, group: 'multicluster.x-k8s.io' })).toBe(false);
    expect(isReferenceGranted(index({ group: '', kind: 'Service' }, 'app'), from, to)).toBe(false);
  });
});
