import { generateKeyPairSync, type KeyObject, X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  type CertificateRequest,
  makeCertificate,
} from '../../../../src/helm/template/certificates/make-certificate.ts';

const key = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
const now = new Date('2026-01-02T03:04:05Z');
const make = (over: Partial<CertificateRequest> = {}): X509Certificate =>
  new X509Certificate(
    makeCertificate({ commonName: 'cn', ips: [], dnsNames: [], days: 10, isCA: false, key, now, ...over }),
  );

describe('makeCertificate', () => {
  it('is valid from now for so many days, with a serial number of its own', () => {
    const made = make();
    expect(new Date(made.validFrom)).toEqual(now);
    expect(new Date(made.validTo)).toEqual(new Date('2026-01-12T03:04:05Z'));
    expect(make().serialNumber).not.toBe(made.serialNumber);
    expect(new Date(make({ days: 365 * 30 }).validTo).getUTCFullYear()).toBe(2055);
  });

  it.each([
    ['EC', key],
    ['RSA', generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey],
    ['Ed25519', generateKeyPairSync('ed25519').privateKey],
  ] as readonly [string, KeyObject][])('signs itself with a key of %s', (_, own) => {
    const made = make({ key: own });
    expect(made.checkPrivateKey(own)).toBe(true);
    expect(made.verify(made.publicKey)).toBe(true);
    expect(made.issuer).toBe('CN=cn');
  });

  it('is signed by an authority, which it names', () => {
    const authority = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
    const issuer = makeCertificate({
      commonName: 'Wurzel ß',
      ips: [],
      dnsNames: [],
      days: 1,
      isCA: true,
      key: authority,
      now,
    });
    const parent = new X509Certificate(issuer);
    const made = make({ issuer: { certificate: issuer, key: authority } });
    expect([parent.ca, made.ca]).toEqual([true, false]);
    expect(made.verify(parent.publicKey)).toBe(true);
    expect(made.checkIssued(parent)).toBe(true);
    expect(made.issuer).toBe('CN=Wurzel ß');
  });

  it('has DNS names and addresses, and serves both servers and clients', () => {
    const made = make({ dnsNames: ['a.b', '*.c.d'], ips: ['10.0.0.1', '::1', '2001:db8::1.2.3.4'] });
    expect(made.subjectAltName).toBe(
      'DNS:a.b, DNS:*.c.d, IP Address:10.0.0.1, IP Address:0:0:0:0:0:0:0:1, IP Address:2001:DB8:0:0:0:0:102:304',
    );
    expect([made.checkHost('x.c.d'), made.checkHost('x.d'), made.checkIP('10.0.0.1')]).toEqual([
      '*.c.d',
      undefined,
      '10.0.0.1',
    ]);
    expect(made.keyUsage).toEqual(['1.3.6.1.5.5.7.3.1', '1.3.6.1.5.5.7.3.2']);
    expect(make().subjectAltName).toBeUndefined();
  });
});
