import { describe, expect, it } from 'vitest';
import { findingsOf, route, world } from '../analyze-text.ts';

const object = `
apiVersion: v1
kind: Secret
metadata: { name: spare, namespace: default }
---
`;
const used =
  route +
  `
apiVersion: gateway.envoyproxy.io/v1alpha1
kind: SecurityPolicy
metadata: { name: guard, namespace: default }
spec:
  targetRefs: [{ group: gateway.networking.k8s.io, kind: HTTPRoute, name: shop }]
  basicAuth: { users: { name: spare } }
---
`;

describe('EG0049 unused-secret', () => {
  it('says nothing about one that is used', async () => {
    expect(await findingsOf('EG0049', world + used + object)).toEqual([]);
  });

  it('names one that is not', async () => {
    expect(await findingsOf('EG0049', world + route + object)).toEqual(['Secret spare metadata.name @31']);
  });
});
