import { describe, expect, it } from 'vitest';
import { makeCertificate } from '../../translate/gateway-api/certificate/make-certificate.ts';
import { findingsOf } from '../analyze-text.ts';
import { tlsWorld } from '../tls-world.ts';

const now = new Date('2030-01-01');
const made = await makeCertificate('shop.example.com', ['shop.example.com']);
const other = await makeCertificate('shop.example.com', ['shop.example.com']);

describe('EG0038 certificate-key-mismatch', () => {
  it('says nothing about a pair', async () => {
    expect(await findingsOf('EG0038', tlsWorld(made), { now })).toEqual([]);
  });

  it('names the reference to a Secret with another key', async () => {
    expect(await findingsOf('EG0038', tlsWorld({ ...made, key: other.key }), { now })).toEqual([
      'Gateway eg spec.listeners[0].tls.certificateRefs[0] @12',
    ]);
  });
});
