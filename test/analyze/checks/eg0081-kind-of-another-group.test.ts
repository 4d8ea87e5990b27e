import { describe, expect, it } from 'vitest';
import { findingsOf, route, world } from '../analyze-text.ts';

describe('EG0081 kind-of-another-group', () => {
  it('says nothing about kinds of others', async () => {
    const ingress = 'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: shop, namespace: default }\n';
    expect(await findingsOf('EG0081', world + ingress)).toEqual([]);
  });

  it('names a misspelt group', async () => {
    const misspelt = route.replace('gateway.networking.k8s.io', 'networking.gateway.k8s.io');
    expect(await findingsOf('EG0081', world + misspelt)).toEqual(['HTTPRoute shop apiVersion @20']);
  });
});
