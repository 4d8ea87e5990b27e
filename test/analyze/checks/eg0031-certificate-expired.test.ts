import { describe, expect, it } from 'vitest';
import { makeCertificate } from '../../translate/gateway-api/certificate/make-certificate.ts';
import { findingsOf } from '../analyze-text.ts';
import { tlsWorld } from '../tls-world.ts';

const made = await makeCertificate('shop.example.com', ['shop.example.com']);

describe('EG0031 certificate-expired', () => {
  it('says nothing while it is valid', async () => {
    expect(await findingsOf('EG0031', tlsWorld(made), { now: new Date('2030-01-01') })).toEqual([]);
  });

  it('names the reference to one that expired', async () => {
    expect(await findingsOf('EG0031', tlsWorld(made), { now: new Date('2032-01-01') })).toEqual([
      'Gateway eg spec.listeners[0].tls.certificateRefs[0] @12',
    ]);
  });

  it('names the reference to one that is not valid yet', async () => {
    expect(await findingsOf('EG0031', tlsWorld(made), { now: new Date('2028-01-01') })).toEqual([
      'Gateway eg spec.listeners[0].tls.certificateRefs[0] @12',
    ]);
  });
});
