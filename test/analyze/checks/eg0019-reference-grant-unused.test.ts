import { describe, expect, it } from 'vitest';
import { findingsOf, route, world } from '../analyze-text.ts';

const grant = `
apiVersion: gateway.networking.k8s.io/v1
kind: ReferenceGrant
metadata: { name: web, namespace: other }
spec:
  from: [{ group: gateway.networking.k8s.io, kind: HTTPRoute, namespace: default }]
  to: [{ group: '', kind: Service }]
---
`;
const across = route.replace('name: shop, port: 8080', 'name: store, namespace: other, port: 80');

describe('EG0019 reference-grant-unused', () => {
  it('says nothing about a grant that a route needs', async () => {
    expect(await findingsOf('EG0019', world + grant + across)).toEqual([]);
  });

  it('names the permission that nothing needs', async () => {
    expect(await findingsOf('EG0019', world + grant + route)).toEqual(['ReferenceGrant web spec.to[0] @25']);
  });
});
