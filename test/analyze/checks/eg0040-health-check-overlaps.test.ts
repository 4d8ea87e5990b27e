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

describe('EG0040 health-check-overlaps', () => {
  it('says nothing about the defaults', async () => {
    expect(
      await findingsOf('EG0040', world + route + policy('healthCheck: { active: { type: TCP, tcp: {} } }')),
    ).toEqual([]);
  });

  it('names the timeout', async () => {
    expect(
      await findingsOf(
        'EG0040',
        world + route + policy('healthCheck: { active: { type: TCP, tcp: {}, interval: 1s, timeout: 5s } }'),
      ),
    ).toEqual(['BackendTrafficPolicy limits spec.healthCheck.active.timeout @34']);
  });
});
