import 'reflect-metadata';
import { webcrypto } from 'node:crypto';
import * as x509 from '@peculiar/x509';
import { beforeAll, describe, expect, it } from 'vitest';
import { readRevocationList } from '../../../../src/translate/gateway-api/certificate/revocation-list.ts';

x509.cryptoProvider.set(webcrypto as never);
const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
let withEnd: Buffer;
let endless: Buffer;

beforeAll(async () => {
  const keys = (await webcrypto.subtle.generateKey(algorithm, false, ['sign', 'verify'])) as webcrypto.CryptoKeyPair;
  const make = async (nextUpdate?: Date): Promise<Buffer> => {
    const list = await x509.X509CrlGenerator.create({
      issuer: 'CN=ca',
      thisUpdate: new Date('2030-01-02T03:04:05Z'),
      ...(nextUpdate && { nextUpdate }),
      signingKey: keys.privateKey,
      signingAlgorithm: algorithm,
      entries: [{ serialNumber: '01' }],
    });
    return Buffer.from(list.rawData);
  };
  withEnd = await make(new Date('2055-01-01T00:00:00Z'));
  endless = await make();
});

describe('readRevocationList', () => {
  it('reads both times, also one beyond 2050, which has another encoding', () => {
    expect(readRevocationList(withEnd)).toEqual({
      ok: true,
      value: { thisUpdate: new Date('2030-01-02T03:04:05Z'), nextUpdate: new Date('2055-01-01T00:00:00Z') },
    });
  });

  it('takes lists without an end', () => {
    expect(readRevocationList(endless)).toEqual({ ok: true, value: { thisUpdate: new Date('2030-01-02T03:04:05Z') } });
  });

  it('refuses other bytes and lists that were cut', () => {
    expect(readRevocationList(Buffer.from('')).ok).toBe(false);
    expect(readRevocationList(Buffer.from('hello')).ok).toBe(false);
    expect(readRevocationList(withEnd.subarray(0, withEnd.length - 10)).ok).toBe(false);
  });
});
