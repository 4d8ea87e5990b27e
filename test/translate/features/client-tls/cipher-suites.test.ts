import { getCiphers } from 'node:tls';
import { expect, it } from 'vitest';
import { cipherSuites } from '../../../../src/translate/features/client-tls/cipher-suites.ts';

it('holds 28 names: 14 suites, each in the words of OpenSSL and of IANA', () => {
  const iana = [...cipherSuites].filter((name) => name.startsWith('TLS_'));
  expect([cipherSuites.size, iana.length]).toEqual([28, 14]);
  expect(iana.every((name) => /^TLS_(ECDHE_(ECDSA|RSA)|RSA)_WITH_[A-Z0-9_]+$/.test(name))).toBe(true);
});

it('holds names that OpenSSL knows', () => {
  const known = new Set(getCiphers().map((name) => name.toUpperCase()));
  const openSSL = [...cipherSuites].filter((name) => !name.startsWith('TLS_'));
  expect(openSSL.filter((name) => !known.has(name))).toEqual([]);
});

it.each(['RC4-SHA', 'TLS_AES_128_GCM_SHA256', 'CHACHA20-POLY1305', '[AES128-SHA|AES256-SHA]', 'aes128-sha'])(
  'lacks %s',
  (name) => expect(cipherSuites.has(name)).toBe(false),
);
