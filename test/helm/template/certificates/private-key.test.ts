import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { contentOf, readSequence } from '../../../../src/helm/template/certificates/der.ts';
import {
  certificateKey,
  generateKey,
  keyPem,
  readKey,
} from '../../../../src/helm/template/certificates/private-key.ts';
import { TemplateError } from '../../../../src/helm/template/template-error.ts';

describe('generateKey', () => {
  it.each([
    ['ecdsa', 'EC PRIVATE KEY', 'ec'],
    ['ed25519', 'PRIVATE KEY', 'ed25519'],
  ])('makes a key of type %s as %s', (type, label, kind) => {
    const text = generateKey(type);
    expect(text.split('\n', 1)).toEqual([`-----BEGIN ${label}-----`]);
    expect(createPrivateKey(text).asymmetricKeyType).toBe(kind);
  });

  it('makes a DSA key as OpenSSL writes it: version, p, q, g, y = g^x mod p, x', () => {
    const body = generateKey('dsa').replace(/-----.*-----|\n/g, '');
    const [version, p = 0n, q = 1n, g = 0n, y, x = 0n, ...rest] = readSequence(Buffer.from(body, 'base64')).map(
      (part) => BigInt(`0x${contentOf(part).toString('hex')}`),
    );
    expect([version, rest.length]).toEqual([0n, 0]);
    expect((p - 1n) % q).toBe(0n);
    expect(x > 0n && x < q).toBe(true);
    let power = 1n;
    for (const bit of x.toString(2)) power = (power * power * (bit === '1' ? g : 1n)) % p;
    expect(power).toBe(y);
  });

  it('says that it does not know a type', () => {
    expect(generateKey('x')).toBe('Unknown type x');
  });
});

describe('keys of certificates', () => {
  it('are RSA with 2048 bits, in the traditional form', () => {
    const key = certificateKey();
    expect(key.asymmetricKeyDetails?.modulusLength).toBe(2048);
    expect(keyPem(key)).toMatch(/^-----BEGIN RSA PRIVATE KEY-----\n/);
    expect(readKey(keyPem(key)).equals(key)).toBe(true);
  });

  it('are read in any form, and refused when they are none', () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    expect(readKey(privateKey.export({ format: 'pem', type: 'pkcs8' }).toString()).equals(privateKey)).toBe(true);
    expect(() => readKey('nothing')).toThrow(TemplateError);
  });
});
