import { describe, expect, it } from 'vitest';
import { makeCertificate } from '../../translate/gateway-api/certificate/make-certificate.ts';
import { findingsOf } from '../analyze-text.ts';
import { tlsWorld } from '../tls-world.ts';

const made = await makeCertificate('shop.example.com', ['shop.example.com']);

describe('EG0036 certificate-expires-soon', () => {
  it('says nothing 31 days before', async () => {
    expect(await findingsOf('EG0036', tlsWorld(made), { now: new Date('2030-12-01') })).toEqual([]);
  });

  it('names the reference in the last 30 days', async () => {
    expect(await findingsOf('EG0036', tlsWorld(made), { now: new Date('2030-12-05') })).toEqual([
      'Gateway eg spec.listeners[0].tls.certificateRefs[0] @12',
    ]);
  });
});
