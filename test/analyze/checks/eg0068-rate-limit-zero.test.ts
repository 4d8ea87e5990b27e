import { describe, expect, it } from 'vitest';
import { findingsOf, route, world } from '../analyze-text.ts';

const policy = (spec: string): string => `
apiVersion: gateway.envoyproxy.io/v1alpha1
kind: BackendTrafficPolicy
metadata: { name: limits, namespace: default }
spec:
  targetRefs: [{ group: gateway.networking.k8s.io, kind: HTTPRoute, name: shop }]
  ${spec}
---
`;

describe('EG0068 rate-limit-zero', () => {
  it('says nothing about other limits', async () => {
    expect(
      await findingsOf(
        'EG0068',
        world + route + policy('rateLimit: { local: { rules: [{ limit: { requests: 1, unit: Second } }] } }'),
      ),
    ).toEqual([]);
  });

  it('names the limit', async () => {
    expect(
      await findingsOf(
        'EG0068',
        world + route + policy('rateLimit: { local: { rules: [{ limit: { requests: 0, unit: Second } }] } }'),
      ),
    ).toEqual(['BackendTrafficPolicy limits spec.rateLimit.local.rules[0].limit.requests @34']);
  });
});
