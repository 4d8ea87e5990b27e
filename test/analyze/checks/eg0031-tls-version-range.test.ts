import { describe, expect, it } from 'vitest';
import { findingsOf, world } from '../analyze-text.ts';

const backend = (tls: string): string => `
apiVersion: gateway.envoyproxy.io/v1alpha1
kind: Backend
metadata: { name: bank, namespace: default }
spec:
  endpoints: [{ fqdn: { hostname: bank.example.com, port: 443 } }]
  tls: ${tls}
`;

describe('EG0031 tls-version-range', () => {
  it('says nothing about versions in order', async () => {
    expect(
      await findingsOf(
        'EG0031',
        world + backend('{ wellKnownCACertificates: System, minVersion: "1.2", maxVersion: "1.3" }'),
      ),
    ).toEqual([]);
  });

  it('names the lowest version', async () => {
    expect(
      await findingsOf(
        'EG0031',
        world + backend('{ wellKnownCACertificates: System, minVersion: "1.3", maxVersion: "1.2" }'),
      ),
    ).toEqual(['Backend bank spec.tls.minVersion @25']);
  });
});
