import { describe, expect, it } from 'vitest';
import { knownTlsParameters } from '../../../src/analyze/syntax/known-tls-parameters.ts';

const { ecdhCurves, signatureAlgorithms, ciphers } = knownTlsParameters;

describe('knownTlsParameters', () => {
  it('knows curves by the names of the TLS library', () => {
    expect(['X25519', 'P-256', 'prime256v1'].filter(ecdhCurves.refuses)).toEqual([]);
    expect(['secp256r1', 'P-224', 'curve1'].filter(ecdhCurves.refuses)).toHaveLength(3);
  });

  it('knows signature algorithms, also several in one entry', () => {
    expect(['ecdsa_secp256r1_sha256', 'RSA+SHA256:ed25519'].filter(signatureAlgorithms.refuses)).toEqual([]);
    expect(['Ed25519', 'ed25519:sig1'].filter(signatureAlgorithms.refuses)).toHaveLength(2);
  });

  it('takes expressions and groups of ciphers, not those of TLS 1.3', () => {
    const good = ['ECDHE-RSA-AES128-GCM-SHA256', '[ECDHE-RSA-AES128-GCM-SHA256|AES128-SHA]', 'ECDHE+AESGCM', 'HIGH'];
    const iana = 'TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256';
    expect([...good, iana].filter(ciphers.refuses)).toEqual([]);
    expect(
      ['TLS_AES_128_GCM_SHA256', 'AES128-SHA256', 'DHE-RSA-AES128-GCM-SHA256'].filter(ciphers.refuses),
    ).toHaveLength(3);
  });
});
