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

describe('EG0060 fault-injected-always', () => {
  it('says nothing about some faults', async () => {
    expect(
      await findingsOf(
        'EG0060',
        world + route + policy('faultInjection: { abort: { httpStatus: 503, percentage: 5 } }'),
      ),
    ).toEqual([]);
  });

  it('names the abort of everything', async () => {
    expect(
      await findingsOf('EG0060', world + route + policy('faultInjection: { abort: { httpStatus: 503 } }')),
    ).toEqual(['BackendTrafficPolicy limits spec.faultInjection.abort @34']);
  });
});
