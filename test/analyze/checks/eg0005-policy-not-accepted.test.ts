import { describe, expect, it } from 'vitest';
import { findingsOf, route, world } from '../analyze-text.ts';

const policy = (name: string, seconds: number): string => `
apiVersion: gateway.envoyproxy.io/v1alpha1
kind: BackendTrafficPolicy
metadata: { name: ${name}, namespace: default }
spec:
  targetRefs: [{ group: gateway.networking.k8s.io, kind: HTTPRoute, name: shop }]
  timeout: { http: { requestTimeout: ${seconds}s } }
---
`;

describe('EG0005 policy-not-accepted', () => {
  it('says nothing about an accepted policy', async () => {
    expect(await findingsOf('EG0005', world + route + policy('a', 5))).toEqual([]);
  });

  it('names the policy that lost its target to another', async () => {
    const found = await findingsOf('EG0005', world + route + policy('a', 5) + policy('b', 9));
    expect(found).toEqual(['BackendTrafficPolicy b spec.targetRefs[0] @41']);
  });
});
