import 'reflect-metadata';
import { webcrypto } from 'node:crypto';
import * as x509 from '@peculiar/x509';
import { beforeAll, describe, expect, it } from 'vitest';
import { readRevocationLists } from '../../../../src/translate/features/client-tls/revocation-lists.ts';
import { fieldReader } from '../../../../src/translate/fields/field-reader.ts';
import { makeCertificate, now } from '../../gateway-api/certificate/make-certificate.ts';
import { clientInput } from '../traffic-input.ts';

x509.cryptoProvider.set(webcrypto as never);
const texts: Record<string, string> = { empty: 'no PEM' };

beforeAll(async () => {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
  const keys = (await webcrypto.subtle.generateKey(algorithm, false, ['sign', 'verify'])) as webcrypto.CryptoKeyPair;
  const list = async (thisUpdate: string, nextUpdate?: string) => {
    const crl = await x509.X509CrlGenerator.create({
      issuer: 'CN=ca',
      thisUpdate: new Date(thisUpdate),
      ...(nextUpdate !== undefined && { nextUpdate: new Date(nextUpdate) }),
      signingKey: keys.privateKey,
      signingAlgorithm: algorithm,
      entries: [],
    });
    return `${crl.toString('pem')}\n`;
  };
  texts.current = await list('2030-01-01', '2030-12-01');
  texts.endless = await list('2030-01-01');
  texts.momentary = await list(now.toISOString(), now.toISOString());
  texts.old = await list('2030-01-01', '2030-02-01');
  texts.future = await list('2030-11-01');
  texts.certificate = (await makeCertificate('ca')).certificate;
});

function read(names: readonly string[], rest: object = {}) {
  const configMaps = Object.entries(texts).map(([name, text]) => ({
    apiVersion: 'v1' as const,
    kind: 'ConfigMap' as const,
    metadata: { name, namespace: 'default' },
    data: { 'ca.crl': text },
  }));
  const reader = fieldReader();
  const refs = names.map((name) => ({ kind: 'ConfigMap', name }));
  const input = clientInput({}, {}, { resources: { configMaps }, options: { now } });
  const crl = readRevocationLists({ refs, ...rest } as never, input, reader);
  return { crl, problems: reader.problems.map(({ path = [] }) => path.join('.')) };
}

describe('readRevocationLists', () => {
  it('joins lists that are in force', () => {
    expect(read(['current', 'endless'], { onlyVerifyLeafCertificate: true })).toEqual({
      crl: {
        name: 'default/policy/ca.crl',
        data: Buffer.from(`${texts.current}${texts.endless}`).toString('base64'),
        onlyVerifyLeafCertificate: true,
      },
      problems: [],
    });
  });

  it('takes a list at its first and last instant', () => {
    expect(read(['momentary']).problems).toEqual([]);
  });

  it.each(['old', 'future', 'certificate', 'empty', 'gone'])('refuses all for one that is %s', (name) => {
    expect(read(['current', name])).toEqual({ crl: undefined, problems: ['clientValidation.crl.refs.1'] });
  });
});
