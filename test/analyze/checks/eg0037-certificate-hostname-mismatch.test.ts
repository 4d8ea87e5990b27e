import { describe, expect, it } from 'vitest';
import { makeCertificate } from '../../translate/gateway-api/certificate/make-certificate.ts';
import { findingsOf } from '../analyze-text.ts';
import { tlsWorld } from '../tls-world.ts';

const now = new Date('2030-01-01');
const made = await makeCertificate('shop.example.com', ['*.example.com']);

describe('EG0037 certificate-hostname-mismatch', () => {
  it('says nothing about a wildcard one level above', async () => {
    expect(await findingsOf('EG0037', tlsWorld(made), { now })).toEqual([]);
  });

  it('names the hostname two levels below', async () => {
    expect(await findingsOf('EG0037', tlsWorld(made, 'a.shop.example.com'), { now })).toEqual([
      'Gateway eg spec.listeners[0].hostname @12',
    ]);
  });
});
