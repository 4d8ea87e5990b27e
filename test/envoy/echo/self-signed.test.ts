import { createPrivateKey, X509Certificate } from 'node:crypto';
import { expect, it } from 'vitest';
import { selfSignedCertificate } from '../../../src/envoy/echo/self-signed.ts';

it('is a certificate that is valid at the time, with its key, made anew each time', async () => {
  const now = new Date('2026-01-01T00:00:00Z');
  const [one, other] = await Promise.all([selfSignedCertificate(now), selfSignedCertificate(now)]);
  const read = new X509Certificate(one.certificate);
  expect(read.checkPrivateKey(createPrivateKey(one.key))).toBe(true);
  expect(read.checkPrivateKey(createPrivateKey(other.key))).toBe(false);
  expect(new Date(read.validFrom) < now && now < new Date(read.validTo)).toBe(true);
});
