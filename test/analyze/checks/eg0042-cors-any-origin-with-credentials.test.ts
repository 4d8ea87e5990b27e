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

describe('EG0042 cors-any-origin-with-credentials', () => {
  it('says nothing about a sound policy', async () => {
    expect(
      await findingsOf(
        'EG0042',
        world + route + policy(`cors: { allowOrigins: ["https://*.example.com"], allowCredentials: true }`),
      ),
    ).toEqual([]);
  });

  it('names the field', async () => {
    expect(
      await findingsOf('EG0042', world + route + policy(`cors: { allowOrigins: ["*"], allowCredentials: true }`)),
    ).toEqual(['SecurityPolicy guard spec.cors.allowOrigins[0] @34']);
  });
});
