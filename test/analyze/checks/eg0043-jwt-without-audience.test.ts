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

describe('EG0043 jwt-without-audience', () => {
  it('says nothing about a sound policy', async () => {
    expect(
      await findingsOf(
        'EG0043',
        world +
          route +
          policy(
            `jwt: { providers: [{ name: a, audiences: [shop], remoteJWKS: { uri: "https://id.example.com/k" } }] }`,
          ),
      ),
    ).toEqual([]);
  });

  it('names the field', async () => {
    expect(
      await findingsOf(
        'EG0043',
        world + route + policy(`jwt: { providers: [{ name: a, remoteJWKS: { uri: "https://id.example.com/k" } }] }`),
      ),
    ).toEqual(['SecurityPolicy guard spec.jwt.providers[0] @34']);
  });
});
