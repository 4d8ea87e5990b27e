import { beforeAll, describe, expect, it } from 'vitest';
import type { Secret } from '../../../../src/resources/kinds/secret.ts';
import { readServerCertificate } from '../../../../src/translate/gateway-api/certificate/server-certificate.ts';
import { type MadeCertificate, makeCertificate, now } from './make-certificate.ts';

let good: MadeCertificate;
let plain: MadeCertificate;
let expired: MadeCertificate;

beforeAll(async () => {
  good = await makeCertificate('shop', ['shop.example.com', '*.shop.example.com']);
  plain = await makeCertificate('plain.example.com');
  expired = await makeCertificate('old.example.com', [], new Date('2029-06-01'));
});

function secret(certificate: string, key: string): Secret {
  const base64 = (text: string) => Buffer.from(text).toString('base64');
  return {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: 'tls', namespace: 'ns' },
    type: 'kubernetes.io/tls',
    data: { 'tls.crt': base64(certificate), 'tls.key': base64(key) },
  };
}

describe('readServerCertificate', () => {
  it('gives the re-encoded chain, the key and the names', () => {
    const read = readServerCertificate(secret(`text\n${good.certificate}${plain.certificate}`, `x\n${good.key}`), now);
    expect(read).toMatchObject({
      ok: true,
      value: {
        certificate: Buffer.from(good.certificate + plain.certificate).toString('base64'),
        privateKey: Buffer.from(good.key).toString('base64'),
        algorithm: 'ec',
        domains: ['shop.example.com', '*.shop.example.com'],
      },
    });
  });

  it('takes the common name of a certificate without DNS names as its domain only', () => {
    const read = readServerCertificate(secret(plain.certificate, plain.key), now);
    expect(read).toMatchObject({ ok: true, value: { domains: ['plain.example.com'], dnsNames: [] } });
  });

  it.each([
    ['a foreign key', () => secret(good.certificate, plain.key), 'does not belong'],
    ['an expired certificate', () => secret(expired.certificate, expired.key), 'expired'],
    ['an expired certificate in the chain', () => secret(good.certificate + expired.certificate, good.key), 'expired'],
    ['a block that is no certificate', () => secret(good.certificate + good.key, good.key), 'X.509'],
    ['no block', () => secret('nothing', good.key), 'no PEM block'],
    ['no key', () => secret(good.certificate, good.certificate), 'no readable private key'],
  ])('refuses %s', (_name, make, word) => {
    const read = readServerCertificate(make(), now);
    expect(read.ok ? '' : read.error).toContain(word);
  });

  it('judges validity at the given instant', () => {
    expect(readServerCertificate(secret(expired.certificate, expired.key), new Date('2029-03-01')).ok).toBe(true);
    expect(readServerCertificate(secret(good.certificate, good.key), new Date('2028-12-31')).ok).toBe(false);
  });
});
