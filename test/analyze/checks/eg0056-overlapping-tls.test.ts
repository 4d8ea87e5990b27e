import { describe, expect, it } from 'vitest';
import { makeCertificate } from '../../translate/gateway-api/certificate/make-certificate.ts';
import { findingsOf } from '../analyze-text.ts';
import { tlsWorld } from '../tls-world.ts';

const now = new Date('2030-01-01');
const made = await makeCertificate('a.example.com', ['*.example.com']);
const both = (hostname: string): string =>
  tlsWorld(made)
    .replace(
      '[{ name: shop-tls }] } }',
      `[{ name: shop-tls }] } }, { name: b, port: 443, protocol: HTTPS, hostname: ${hostname}, tls: { certificateRefs: [{ name: shop-tls }] } }`,
    )
    .replace('port: 80,', 'port: 443,');

describe('EG0056 overlapping-tls', () => {
  it('says nothing about a listener that is alone', async () => {
    expect(await findingsOf('EG0056', tlsWorld(made), { now })).toEqual([]);
  });

  it('names both listeners of a certificate', async () => {
    expect(await findingsOf('EG0056', both('b.example.com'), { now })).toEqual([
      'Gateway eg spec.listeners[0] @12',
      'Gateway eg spec.listeners[1] @12',
    ]);
  });
});
