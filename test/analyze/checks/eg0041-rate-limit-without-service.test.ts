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
const limited = policy('rateLimit: { global: { rules: [{ limit: { requests: 10, unit: Second } }] } }');
const config = (rest: string): string => `
apiVersion: gateway.envoyproxy.io/v1alpha1
kind: EnvoyGateway
${rest}
---
`;

describe('EG0041 rate-limit-without-service', () => {
  it('says nothing when there is a service', async () => {
    expect(
      await findingsOf(
        'EG0041',
        world + route + config('rateLimit: { backend: { type: Redis, redis: { url: localhost } } }') + limited,
      ),
    ).toEqual([]);
  });

  it('names the limits without one', async () => {
    expect(await findingsOf('EG0041', world + route + config('provider: { type: Kubernetes }') + limited)).toEqual([
      'BackendTrafficPolicy limits spec.rateLimit.global @39',
    ]);
  });
});
