import { describe, expect, it } from 'vitest';
import {
  caSecret,
  certificateSecret,
  listenerTlsSecrets,
  systemCaSecret,
} from '../../../../src/translate/xds/secret/tls-secrets.ts';

const sds = { secretName: 's', scheme: 'unix', address: '/run/sds' };

describe('certificateSecret', () => {
  it('has chain, key and, where there is one, the OCSP staple', () => {
    const certificate = { name: 'c', certificate: 'YQ==', privateKey: '[redacted]' };
    const tlsCertificate = {
      certificateChain: { inlineBytes: 'YQ==' },
      privateKey: { inlineBytes: 'W3JlZGFjdGVkXQ==' },
    };
    expect(certificateSecret(certificate)).toEqual({ name: 'c', tlsCertificate });
    expect(certificateSecret({ ...certificate, ocspStaple: 'bw==' })).toEqual({
      name: 'c',
      tlsCertificate: { ...tlsCertificate, ocspStaple: { inlineBytes: 'bw==' } },
    });
  });
});

describe('caSecret', () => {
  it('has the authorities and the revocation list', () => {
    const ca = { name: 'ca', certificate: 'Y2E=' };
    expect(caSecret(ca)).toEqual({ name: 'ca', validationContext: { trustedCa: { inlineBytes: 'Y2E=' } } });
    expect(caSecret(ca, { name: 'crl', data: 'cg==', onlyVerifyLeafCertificate: true }).validationContext).toEqual({
      trustedCa: { inlineBytes: 'Y2E=' },
      crl: { inlineBytes: 'cg==' },
      onlyVerifyLeafCertCrl: true,
    });
  });
});

it('reads the authorities of the system from their file', () => {
  expect(systemCaSecret('s')).toEqual({
    name: 's',
    validationContext: { trustedCa: { filename: '/etc/ssl/certs/ca-certificates.crt' } },
  });
});

describe('listenerTlsSecrets', () => {
  it('has certificates before the CA, repeated ones too, and none of an SDS server', () => {
    const tls = {
      alpnProtocols: null,
      certificates: [{ name: 'a' }, { name: 'b', sds }, { name: 'a' }],
      caCertificate: { name: 'ca', certificate: 'Y2E=' },
      crl: { name: 'crl', data: 'cg==' },
    };
    const secrets = listenerTlsSecrets(tls);
    expect(secrets.map(({ name }) => name)).toEqual(['a', 'a', 'ca']);
    expect(secrets[2]?.validationContext).toHaveProperty('crl');
    expect(listenerTlsSecrets({ ...tls, caCertificate: { name: 'ca', sds } })).toHaveLength(2);
    expect(listenerTlsSecrets({ alpnProtocols: null })).toEqual([]);
  });
});
