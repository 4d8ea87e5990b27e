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

describe('EG0039 timeouts-contradict', () => {
  it('says nothing about tries that fit', async () => {
    expect(
      await findingsOf(
        'EG0039',
        world +
          route +
          policy('timeout: { http: { requestTimeout: 5s } }\n  retry: { numRetries: 2, perRetry: { timeout: 2s } }'),
      ),
    ).toEqual([]);
  });

  it('names the timeout of a try that does not', async () => {
    expect(
      await findingsOf(
        'EG0039',
        world +
          route +
          policy('timeout: { http: { requestTimeout: 2s } }\n  retry: { numRetries: 2, perRetry: { timeout: 5s } }'),
      ),
    ).toEqual(['BackendTrafficPolicy limits spec.retry.perRetry.timeout @35']);
  });
});
