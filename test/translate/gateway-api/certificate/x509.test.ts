import { beforeAll, describe, expect, it } from 'vitest';
import { encodePem, type PemBlock, parsePem } from '../../../../src/translate/gateway-api/certificate/pem.ts';
import {
  certificateDomains,
  dnsNames,
  encodeBlocks,
  readCertificate,
  validCertificates,
} from '../../../../src/translate/gateway-api/certificate/x509.ts';
import { type MadeCertificate, makeCertificate, now } from './make-certificate.ts';

let named: MadeCertificate;
let plain: MadeCertificate;
let expired: MadeCertificate;

beforeAll(async () => {
  named = await makeCertificate('common.example.com', ['shop.example.com', '*.shop.example.com', 'odd, name']);
  plain = await makeCertificate('plain.example.com');
  expired = await makeCertificate('old.example.com', [], new Date('2029-06-01'));
});

const blockOf = ({ certificate }: MadeCertificate) => parsePem(certificate)[0] as PemBlock;

function x509(made: MadeCertificate) {
  const read = readCertificate(blockOf(made), now);
  if (!read.ok) throw new Error(read.error);
  return read.value;
}

describe('readCertificate', () => {
  it('judges validity at the given instant, both ends included', () => {
    const at = (instant: string) => readCertificate(blockOf(expired), new Date(instant)).ok;
    expect([at('2029-01-01T00:00:00Z'), at('2029-06-01T00:00:00Z')]).toEqual([true, true]);
    expect([at('2028-12-31T23:59:59Z'), at('2029-06-01T00:00:01Z')]).toEqual([false, false]);
  });

  it('refuses what is no certificate', () => {
    expect(readCertificate({ type: 'CERTIFICATE', headers: [], bytes: Buffer.from('x') }, now).ok).toBe(false);
  });
});

describe('the names of a certificate', () => {
  it('are its DNS names, those with a comma in them whole', () => {
    const names = ['shop.example.com', '*.shop.example.com', 'odd, name'];
    expect(dnsNames(x509(named))).toEqual(names);
    expect(certificateDomains(x509(named))).toEqual(names);
  });

  it('is the common name where there are none, as a domain only', () => {
    expect(dnsNames(x509(plain))).toEqual([]);
    expect(certificateDomains(x509(plain))).toEqual(['plain.example.com']);
  });
});

describe('validCertificates', () => {
  it('keeps the valid ones and fails without any', () => {
    const kept = validCertificates(`${expired.certificate}${named.key}${named.certificate}`, now);
    expect(kept.ok && kept.value.map(encodePem)).toEqual([named.certificate]);
    const none = validCertificates(expired.certificate + named.key, now);
    expect(none.ok ? '' : none.error).toContain('2029-06-01');
    expect(validCertificates('', now).ok).toBe(false);
  });
});

describe('encodeBlocks', () => {
  it('joins blocks in order', () => {
    expect(encodeBlocks([blockOf(plain), blockOf(named)])).toBe(plain.certificate + named.certificate);
    expect(encodeBlocks([])).toBe('');
  });
});
