import { webcrypto } from 'node:crypto';

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };

/** A certificate and its key, both PEM. */
export interface SelfSigned {
  readonly certificate: string;
  readonly key: string;
}

/** A certificate of this process, for echo upstreams and to stand in for others; valid for a day from now, nobody trusts it. */
export async function selfSignedCertificate(now = new Date()): Promise<SelfSigned> {
  const { X509CertificateGenerator } = await import('../../core/x509.ts');
  const keys = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const certificate = await X509CertificateGenerator.createSelfSigned(
    {
      name: 'CN=egctl',
      notBefore: new Date(now.getTime() - 3_600_000),
      notAfter: new Date(now.getTime() + 86_400_000),
      signingAlgorithm: algorithm,
      keys,
    },
    webcrypto as never,
  );
  const der = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey)).toString('base64');
  const lines = der.replace(/(.{64})/g, '$1\n');
  return {
    certificate: certificate.toString('pem'),
    key: `-----BEGIN PRIVATE KEY-----\n${lines}\n-----END PRIVATE KEY-----\n`,
  };
}
