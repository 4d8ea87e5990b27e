import { X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { certificateFunctions } from '../../../../src/helm/template/functions/certificates.ts';
import { GoObject, type Value } from '../../../../src/helm/template/value.ts';
import { call, dict, printed } from '../call-function.ts';

const run = (name: string, ...args: readonly Value[]) => {
  const value = call(certificateFunctions, name, args);
  if (!(value instanceof GoObject)) throw new Error(`${name} gives no certificate`);
  const [cert, key] = [String(value.fields.get('Cert')), String(value.fields.get('Key'))];
  return { value, cert, key, parsed: new X509Certificate(cert) };
};

describe('certificateFunctions', () => {
  const key = printed(certificateFunctions, 'genPrivateKey', ['ecdsa']);
  const ca = run('genCAWithKey', 'my-ca', 365n, key);

  it('genCA makes an authority that begins at the instant of the rendering', () => {
    const made = run('genCA', 'an-authority', 10n);
    expect(made.value.type).toBe('sprig.certificate');
    expect(made.parsed).toMatchObject({ ca: true, subject: 'CN=an-authority', issuer: 'CN=an-authority' });
    expect(new Date(made.parsed.validFrom).toISOString()).toBe('2026-01-02T12:00:00.000Z');
    expect(new Date(made.parsed.validTo).toISOString()).toBe('2026-01-12T12:00:00.000Z');
    expect(made.key).toContain('BEGIN RSA PRIVATE KEY');
  });

  it('the variants with a key keep it', () => {
    expect(ca.key).toBe(key);
    expect(run('genSelfSignedCertWithKey', 'a', null, null, 1n, key).key).toBe(key);
    expect(run('genSignedCertWithKey', 'a', null, null, 1n, ca.value, key).key).toBe(key);
  });

  it('genSignedCert signs with the authority, for addresses and names', () => {
    const signed = run('genSignedCert', 'host', ['10.0.0.1', '::1'], ['a.b', '*.c'], 30n, ca.value);
    expect(signed.parsed.verify(ca.parsed.publicKey)).toBe(true);
    expect(signed.parsed).toMatchObject({ ca: false, subject: 'CN=host', issuer: 'CN=my-ca' });
    expect(signed.parsed.subjectAltName).toBe('DNS:a.b, DNS:*.c, IP Address:10.0.0.1, IP Address:0:0:0:0:0:0:0:1');
  });

  it('genSelfSignedCert signs itself', () => {
    const { parsed } = run('genSelfSignedCert', 'self', null, ['self.test'], 1n);
    expect(parsed.verify(parsed.publicKey)).toBe(true);
    expect(parsed.subjectAltName).toBe('DNS:self.test');
  });

  it('buildCustomCert reads Base64 of PEM', () => {
    const base64 = [ca.cert, ca.key].map((text) => Buffer.from(text).toString('base64'));
    expect(run('buildCustomCert', ...base64)).toMatchObject({ cert: ca.cert, key: ca.key });
    expect(printed(certificateFunctions, 'buildCustomCert', ['x', base64[1] ?? ''])).toBe('error');
    expect(printed(certificateFunctions, 'buildCustomCert', [base64[0] ?? '', 'y'])).toBe('error');
  });

  it.each([
    ['genSelfSignedCert', ['x', ['not an address'], null, 5n]],
    ['genSelfSignedCert', ['x', 'text', null, 5n]],
    ['genSignedCert', ['x', null, null, 5n, dict()]],
    ['genCA', ['x', 1.5]],
    ['genCAWithKey', ['x', 1n, 'no PEM']],
  ] as readonly [string, Value[]][])('%s refuses %o', (name, args) => {
    expect(printed(certificateFunctions, name, args)).toBe('error');
  });
});
