import { expect, it } from 'vitest';
import type { Backend, SecurityPolicy } from '../../../src/resources/generated/types.ts';
import { discoveryTLS } from '../../../src/translate/remote/discovery-tls.ts';
import { configMap } from '../features/policy-input.ts';
import { contextOf, gateway } from '../gateway-api/context-of.ts';

const backend = (tls: Backend['spec']['tls']): Backend => ({
  apiVersion: 'gateway.envoyproxy.io/v1alpha1',
  kind: 'Backend',
  metadata: { namespace: 'apps', name: 'login' },
  spec: { endpoints: [{ fqdn: { hostname: 'login.example.com', port: 443 } }], ...(tls && { tls }) },
});
const policy = {
  apiVersion: 'gateway.envoyproxy.io/v1alpha1',
  kind: 'SecurityPolicy',
  metadata: { namespace: 'apps', name: 'p' },
  spec: {
    oidc: {
      provider: {
        issuer: 'https://login.example.com',
        backendRefs: [{ group: 'gateway.envoyproxy.io', kind: 'Backend', name: 'login' }],
      },
    },
  },
} as unknown as SecurityPolicy;
const tlsOf = (tls: Backend['spec']['tls']) =>
  discoveryTLS(
    contextOf({
      gateways: [gateway('edge')],
      backends: [backend(tls)],
      configMaps: [configMap('apps', 'ca', { 'ca.crt': 'the authority' })],
    }),
    policy,
  );

it('trusts the authorities of the backends of the provider', () => {
  const caCertificateRefs = [{ group: '', kind: 'ConfigMap', name: 'ca' }];
  expect(tlsOf({ sni: 'inner.example.com', caCertificateRefs, minVersion: '1.3' })).toEqual({
    servername: 'inner.example.com',
    ca: 'the authority',
    minVersion: 'TLSv1.3',
    maxVersion: 'TLSv1.3',
  });
});

it('checks no certificate where the backend says so', () => {
  expect(tlsOf({ insecureSkipVerify: true })).toMatchObject({ rejectUnauthorized: false });
});

it('has no settings for backends without TLS', () => {
  expect(tlsOf(undefined)).toBeUndefined();
});
