import { describe, expect, it } from 'vitest';
import { findingsOf, route, world } from '../analyze-text.ts';

const secure = world.replace('port: 8080', 'name: https, port: 443') + route.replace('8080', '443');
const policy = `
apiVersion: gateway.networking.k8s.io/v1
kind: BackendTLSPolicy
metadata: { name: shop, namespace: default }
spec:
  targetRefs: [{ group: '', kind: Service, name: shop }]
  validation: { wellKnownCACertificates: System, hostname: shop.example.com }
`;

describe('EG0065 plain-http-to-tls-port', () => {
  it('says nothing where a policy covers the Service', async () => {
    expect(await findingsOf('EG0065', secure + policy)).toEqual([]);
  });

  it('names the port without one', async () => {
    expect(await findingsOf('EG0065', secure)).toEqual(['HTTPRoute shop spec.rules[0].backendRefs[0].port @26']);
  });
});
