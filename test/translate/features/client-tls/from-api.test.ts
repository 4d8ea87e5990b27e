import 'reflect-metadata';
import { X509CrlGenerator } from '@peculiar/x509';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ConfigMap } from '../../../../src/resources/kinds/config-map.ts';
import { clientTls } from '../../../../src/translate/features/client-tls/feature.ts';
import { makeCertificate, now } from '../../gateway-api/certificate/make-certificate.ts';
import { clientInput, httpOf, problemPaths } from '../traffic-input.ts';

const listener = { tls: { alpnProtocols: null, certificates: [{ name: 'c' }] } };

let ca = '';
let expiredCA = '';
let currentCRL = '';
let oldCRL = '';

beforeAll(async () => {
  ca = (await makeCertificate('ca')).certificate;
  expiredCA = (await makeCertificate('old', [], new Date('2030-02-01'))).certificate;
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
  const keys = await crypto.subtle.generateKey(algorithm, false, ['sign', 'verify']);
  const crl = async (nextUpdate: string) => {
    const list = await X509CrlGenerator.create({
      issuer: 'CN=ca',
      thisUpdate: new Date('2030-01-01T00:00:00Z'),
      nextUpdate: new Date(nextUpdate),
      signingKey: keys.privateKey,
      signingAlgorithm: algorithm,
      entries: [],
    });
    return list.toString('pem');
  };
  currentCRL = await crl('2030-12-01T00:00:00Z');
  oldCRL = await crl('2030-02-01T00:00:00Z');
});

function configMap(name: string, data: Record<string, string>): ConfigMap {
  return { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name, namespace: 'default' }, data };
}

const refTo = (name: string) => ({ kind: 'ConfigMap', name });

function tlsOf(tls: object, ...configMaps: ConfigMap[]) {
  return httpOf(clientTls, clientInput({ tls }, listener, { resources: { configMaps }, options: { now } }));
}

describe('TLS towards clients', () => {
  it('has bounds for the version with every policy, and nothing without TLS', () => {
    const defaults = { ...listener.tls, minVersion: '1.2', maxVersion: '1.3' };
    expect(httpOf(clientTls, clientInput({}, listener)).value).toEqual({ tls: defaults });
    expect(httpOf(clientTls, clientInput({}))).toEqual({});
    expect(tlsOf({ minVersion: '1.0', alpnProtocols: [] }).value?.tls).toEqual({
      ...defaults,
      minVersion: '1.0',
      alpnProtocols: [],
    });
  });

  it('stops at a cipher suite that Envoy does not have', () => {
    const good = ['ECDHE-RSA-AES128-GCM-SHA256', 'TLS_RSA_WITH_AES_256_CBC_SHA'];
    const outcome = tlsOf({ ciphers: good, fingerprints: ['JA3'] });
    expect(outcome.value?.tls).toMatchObject({ ciphers: good, fingerprints: ['JA3'] });
    const bad = tlsOf({ minVersion: '1.1', ciphers: ['RC4'], fingerprints: ['JA3'], clientValidation: {} });
    expect(bad.value?.tls).toEqual({ ...listener.tls, minVersion: '1.1', maxVersion: '1.3' });
    expect(problemPaths(bad)).toEqual(['spec.tls.ciphers']);
  });

  it('resumes sessions', () => {
    expect(tlsOf({ session: { resumption: { stateless: {} } } }).value?.tls?.statelessSessionResumption).toBe(true);
  });
});

describe('verification of clients', () => {
  const flags = (outcome: ReturnType<typeof tlsOf>) => {
    const { requireClientCertificate, acceptUntrusted, clientValidationEnabled } = outcome.value?.tls ?? {};
    return { requireClientCertificate, acceptUntrusted, clientValidationEnabled };
  };

  it.each([
    [{ mode: 'Request' }, { acceptUntrusted: true }, []],
    [{ mode: 'RequireAny' }, { requireClientCertificate: true, acceptUntrusted: true }, []],
    [{ optional: true }, {}, ['spec.tls.clientValidation']],
    [{}, { requireClientCertificate: true }, ['spec.tls.clientValidation']],
  ])('sets the flags of %o, and needs a CA to verify', (clientValidation, expected, problems) => {
    const outcome = tlsOf({ clientValidation });
    expect(flags(outcome)).toEqual({ clientValidationEnabled: true, ...expected });
    expect(problemPaths(outcome)).toEqual(problems);
  });

  it('takes each valid CA once', () => {
    const maps = [configMap('a', { 'ca.crt': `${ca}\n${ca}` }), configMap('b', { only: `${expiredCA}\n${ca}` })];
    const outcome = tlsOf({ clientValidation: { caCertificateRefs: [refTo('a'), refTo('b')] } }, ...maps);
    expect(outcome.problems).toBeUndefined();
    const { caCertificate } = outcome.value?.tls ?? {};
    expect(caCertificate?.name).toBe('default/policy/ca.crt');
    const text = Buffer.from(caCertificate?.certificate ?? '', 'base64').toString();
    expect(text.match(/BEGIN CERTIFICATE/g)).toHaveLength(1);
  });

  it('refuses CAs that are missing or expired, but stays on', () => {
    const outcome = tlsOf(
      { clientValidation: { caCertificateRefs: [refTo('old')] } },
      configMap('old', { 'ca.crt': expiredCA }),
    );
    expect(problemPaths(outcome)).toEqual(['spec.tls.clientValidation.caCertificateRefs.0']);
    expect(flags(outcome)).toEqual({ clientValidationEnabled: true, requireClientCertificate: true });
    expect(problemPaths(tlsOf({ clientValidation: { caCertificateRefs: [refTo('gone')] } }))).toHaveLength(1);
  });

  it('names what certificates must carry', () => {
    const subjectAltNames = { dnsNames: [{ value: 'd' }], otherNames: [{ oid: '1.2', value: 'o' }] };
    const clientValidation = { mode: 'Request', spkiHashes: ['s'], certificateHashes: ['h'], subjectAltNames };
    expect(tlsOf({ clientValidation }).value?.tls).toMatchObject({
      verifyCertificateSpki: ['s'],
      verifyCertificateHash: ['h'],
      matchTypedSubjectAltNames: [
        { name: 'DNS', exact: 'd' },
        { name: '1.2', exact: 'o' },
      ],
    });
  });

  it('reads revocation lists that are in force', () => {
    const crl = { refs: [refTo('crl')], onlyVerifyLeafCertificate: true };
    const of = (text: string) =>
      tlsOf({ clientValidation: { mode: 'Request', crl } }, configMap('crl', { 'ca.crl': text }));
    expect(of(currentCRL).value?.tls?.crl).toEqual({
      name: 'default/policy/ca.crl',
      data: Buffer.from(currentCRL).toString('base64'),
      onlyVerifyLeafCertificate: true,
    });
    expect(problemPaths(of(oldCRL))).toEqual(['spec.tls.clientValidation.crl.refs.0']);
    expect(problemPaths(of(ca))).toEqual(['spec.tls.clientValidation.crl.refs.0']);
  });
});
