import { describe, expect, it } from 'vitest';
import { findingsOf, route, world } from '../analyze-text.ts';

const backend = (spec: string): string => `
apiVersion: gateway.envoyproxy.io/v1alpha1
kind: Backend
metadata: { name: bank, namespace: default }
spec:
  endpoints: [{ fqdn: { hostname: bank.example.com, port: 443 } }]
  ${spec}
---
`;

describe('EG0046 tls-not-verified', () => {
  it('says nothing about a verified backend', async () => {
    expect(await findingsOf('EG0046', world + route + backend('tls: { wellKnownCACertificates: System }'))).toEqual([]);
  });

  it('names the field', async () => {
    expect(await findingsOf('EG0046', world + route + backend('tls: { insecureSkipVerify: true }'))).toEqual([
      'Backend bank spec.tls.insecureSkipVerify @34',
    ]);
  });
});
