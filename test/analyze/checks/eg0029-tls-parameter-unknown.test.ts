import { describe, expect, it } from 'vitest';
import { findingsOf, world } from '../analyze-text.ts';

const policy = (tls: string): string => `
apiVersion: gateway.envoyproxy.io/v1alpha1
kind: ClientTrafficPolicy
metadata: { name: clients, namespace: default }
spec:
  targetRefs: [{ group: gateway.networking.k8s.io, kind: Gateway, name: eg }]
  tls: ${tls}
`;

describe('EG0029 tls-parameter-unknown', () => {
  it('says nothing about names that Envoy knows', async () => {
    expect(
      await findingsOf(
        'EG0029',
        world +
          policy(
            '{ ecdhCurves: [X25519, P-256], signatureAlgorithms: [rsa_pss_rsae_sha256], ciphers: [ECDHE-RSA-AES128-GCM-SHA256] }',
          ),
      ),
    ).toEqual([]);
  });

  it('names each entry that Envoy does not know', async () => {
    expect(
      await findingsOf(
        'EG0029',
        world +
          policy('{ ecdhCurves: [X25519, curve1], signatureAlgorithms: [sig1], ciphers: [DHE-RSA-AES128-GCM-SHA256] }'),
      ),
    ).toEqual([
      'ClientTrafficPolicy clients spec.tls.ecdhCurves[1] @25',
      'ClientTrafficPolicy clients spec.tls.signatureAlgorithms[0] @25',
      'ClientTrafficPolicy clients spec.tls.ciphers[0] @25',
    ]);
  });
});
