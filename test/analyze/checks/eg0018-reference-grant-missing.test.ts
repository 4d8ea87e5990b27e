import { describe, expect, it } from 'vitest';
import { findingsOf, route, world } from '../analyze-text.ts';

const other = `
apiVersion: v1
kind: Service
metadata: { name: store, namespace: other }
spec: { ports: [{ port: 80 }] }
---
`;
const grant = `
apiVersion: gateway.networking.k8s.io/v1
kind: ReferenceGrant
metadata: { name: web, namespace: other }
spec:
  from: [{ group: gateway.networking.k8s.io, kind: HTTPRoute, namespace: default }]
  to: [{ group: '', kind: Service }]
`;
const across = other + route.replace('name: shop, port: 8080', 'name: store, namespace: other, port: 80');

describe('EG0018 reference-grant-missing', () => {
  it('says nothing about a granted reference', async () => {
    expect(await findingsOf('EG0018', world + across + grant)).toEqual([]);
  });

  it('names the namespace of the reference', async () => {
    expect(await findingsOf('EG0018', world + across)).toEqual([
      'HTTPRoute shop spec.rules[0].backendRefs[0].namespace @32',
    ]);
  });
});
