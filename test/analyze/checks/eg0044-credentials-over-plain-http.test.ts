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
const secret = `
apiVersion: v1
kind: Secret
metadata: { name: users, namespace: default }
data: { .htpasswd: dXNlcjp7U0hBfVc2cGg1TW01UHo4R2dpVUxiUGd6RzM3bWo5Zz0= }
---
`;
const https = world.replace('protocol: HTTP', 'protocol: HTTPS, tls: { certificateRefs: [{ name: users }] }');

describe('EG0044 credentials-over-plain-http', () => {
  it('says nothing about HTTPS', async () => {
    expect(
      await findingsOf('EG0044', https + route + secret + policy('basicAuth: { users: { name: users } }')),
    ).toEqual([]);
  });

  it('names the field where the listener is plain', async () => {
    expect(
      await findingsOf('EG0044', world + route + secret + policy('basicAuth: { users: { name: users } }')),
    ).toEqual(['SecurityPolicy guard spec.basicAuth @40']);
  });
});
