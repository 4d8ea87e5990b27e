import { describe, expect, it } from 'vitest';
import { findingsOf, route, world } from '../analyze-text.ts';

const policy = (spec: string): string => `
apiVersion: gateway.envoyproxy.io/v1alpha1
kind: SecurityPolicy
metadata: { name: guard, namespace: default }
spec:
  targetRefs: [{ group: gateway.networking.k8s.io, kind: HTTPRoute, name: shop }]
  ${spec}
---
`;

describe('EG0063 authorization-fails-open', () => {
  it('says nothing about a service that fails closed', async () => {
    expect(
      await findingsOf(
        'EG0063',
        world + route + policy('extAuth: { http: { backendRefs: [{ name: shop, port: 8080 }] } }'),
      ),
    ).toEqual([]);
  });

  it('names the field', async () => {
    expect(
      await findingsOf(
        'EG0063',
        world + route + policy('extAuth: { failOpen: true, http: { backendRefs: [{ name: shop, port: 8080 }] } }'),
      ),
    ).toEqual(['SecurityPolicy guard spec.extAuth.failOpen @34']);
  });
});
