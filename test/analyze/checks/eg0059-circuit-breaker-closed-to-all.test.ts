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

describe('EG0059 circuit-breaker-closed-to-all', () => {
  it('says nothing about other limits', async () => {
    expect(
      await findingsOf(
        'EG0059',
        world + route + policy('circuitBreaker: { maxConnections: 10, maxPendingRequests: 0 }'),
      ),
    ).toEqual([]);
  });

  it('names the limit', async () => {
    expect(await findingsOf('EG0059', world + route + policy('circuitBreaker: { maxConnections: 0 }'))).toEqual([
      'BackendTrafficPolicy limits spec.circuitBreaker.maxConnections @34',
    ]);
  });
});
