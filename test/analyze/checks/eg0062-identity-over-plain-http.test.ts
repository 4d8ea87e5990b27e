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
const keys = (uri: string): string =>
  policy(`jwt: { providers: [{ name: a, audiences: [b], remoteJWKS: { uri: "${uri}" } }] }`);

describe('EG0062 identity-over-plain-http', () => {
  it('says nothing about HTTPS', async () => {
    expect(await findingsOf('EG0062', world + route + keys('https://id.example.com/k'))).toEqual([]);
  });

  it('says nothing about a Service of the cluster', async () => {
    expect(await findingsOf('EG0062', world + route + keys('http://id.auth.svc.cluster.local:8080/k'))).toEqual([]);
  });

  it('names the address', async () => {
    expect(await findingsOf('EG0062', world + route + keys('http://id.example.com/k'))).toEqual([
      'SecurityPolicy guard spec.jwt.providers[0].remoteJWKS.uri @34',
    ]);
  });
});
