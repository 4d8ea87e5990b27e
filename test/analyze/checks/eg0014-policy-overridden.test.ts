import { describe, expect, it } from 'vitest';
import { findingsOf, route, world } from '../analyze-text.ts';

const policy = (kind: string, name: string): string => `
apiVersion: gateway.envoyproxy.io/v1alpha1
kind: BackendTrafficPolicy
metadata: { name: of-${name}, namespace: default }
spec:
  targetRefs: [{ group: gateway.networking.k8s.io, kind: ${kind}, name: ${name} }]
  timeout: { http: { requestTimeout: 5s } }
---
`;

describe('EG0014 policy-overridden', () => {
  it('says nothing about a policy that is alone', async () => {
    expect(await findingsOf('EG0014', world + route + policy('Gateway', 'eg'))).toEqual([]);
  });

  it('names the policy that gives way', async () => {
    expect(await findingsOf('EG0014', world + route + policy('Gateway', 'eg') + policy('HTTPRoute', 'shop'))).toEqual([
      'BackendTrafficPolicy of-eg spec.targetRefs[0] @33',
    ]);
  });
});
