import { beforeAll, describe, expect, it } from 'vitest';
import { clientValidation } from '../../../../src/translate/features/client-tls/client-validation.ts';
import { fieldReader } from '../../../../src/translate/fields/field-reader.ts';
import type { TLSConfig } from '../../../../src/translate/ir/tls.ts';
import { makeCertificate, now } from '../../gateway-api/certificate/make-certificate.ts';
import { clientInput } from '../traffic-input.ts';

const texts: Record<string, string> = {};

beforeAll(async () => {
  const ca = (await makeCertificate('ca')).certificate;
  const expired = (await makeCertificate('old', [], new Date('2030-02-01'))).certificate;
  Object.assign(texts, { ca: `${ca}\n${ca}`, mixed: `${expired}\n${ca}`, expired });
});

function validate(spec: object, current: Partial<TLSConfig> = {}) {
  const configMaps = Object.entries(texts).map(([name, text]) => ({
    apiVersion: 'v1' as const,
    kind: 'ConfigMap' as const,
    metadata: { name, namespace: 'default' },
    data: { 'ca.crt': text },
  }));
  const read = fieldReader();
  const input = clientInput({}, {}, { resources: { configMaps }, options: { now } });
  const tls = clientValidation(spec as never, input, { alpnProtocols: null, ...current }, read);
  return { tls, problems: read.problems.map(({ path = [] }) => path.join('.')) };
}
const cas = (...names: string[]) => ({ caCertificateRefs: names.map((name) => ({ kind: 'ConfigMap', name })) });
const on = { clientValidationEnabled: true };

describe('clientValidation', () => {
  it.each([
    [{ mode: 'Request' }, { acceptUntrusted: true }, []],
    [{ mode: 'RequireAny' }, { requireClientCertificate: true, acceptUntrusted: true }, []],
    [{ mode: 'VerifyIfGiven' }, {}, ['clientValidation']],
    [{ optional: true }, {}, ['clientValidation']],
    [{ mode: 'RequireAndVerify', optional: true }, { requireClientCertificate: true }, ['clientValidation']],
    [{}, { requireClientCertificate: true }, ['clientValidation']],
  ])('sets the flags of %o, and needs a CA to verify', (spec, flags, problems) => {
    expect(validate(spec)).toEqual({ tls: { ...on, ...flags }, problems });
  });

  it('takes each valid CA once, whatever object it stands in', () => {
    const { tls, problems } = validate({ mode: 'VerifyIfGiven', ...cas('ca', 'mixed') });
    expect(problems).toEqual([]);
    expect(tls.caCertificate?.name).toBe('default/policy/ca.crt');
    const text = Buffer.from(tls.caCertificate?.certificate ?? '', 'base64').toString();
    expect(text.match(/BEGIN CERTIFICATE/g)).toHaveLength(1);
    expect(texts.ca).toContain(text.trim());
  });

  it.each(['expired', 'gone'])('keeps the flags and nothing else when a CA is %s', (name) => {
    expect(validate({ ...cas('ca', name), spkiHashes: ['s'] })).toEqual({
      tls: { ...on, requireClientCertificate: true },
      problems: ['clientValidation.caCertificateRefs.1'],
    });
  });

  it('adds pins to those of the listener', () => {
    const pins = { spkiHashes: ['s'], certificateHashes: ['h'], allowExpiredCertificate: true };
    const current = { verifyCertificateSpki: ['0'], verifyCertificateHash: ['1'] };
    expect(validate({ mode: 'Request', ...pins }, current).tls).toMatchObject({
      verifyCertificateSpki: ['0', 's'],
      verifyCertificateHash: ['1', 'h'],
      allowExpiredCertificate: true,
    });
  });

  it('names what certificates must carry, by type', () => {
    const value = (text: string) => [{ value: text }];
    const subjectAltNames = {
      otherNames: [{ oid: '1.2', value: 'o' }],
      uris: value('u'),
      ipAddresses: value('i'),
      emailAddresses: value('e'),
      dnsNames: value('d'),
    };
    expect(validate({ mode: 'Request', subjectAltNames }).tls.matchTypedSubjectAltNames).toMatchObject([
      { name: 'DNS', exact: 'd' },
      { name: 'EMAIL', exact: 'e' },
      { name: 'IP_ADDRESS', exact: 'i' },
      { name: 'URI', exact: 'u' },
      { name: '1.2', exact: 'o' },
    ]);
  });

  it('keeps what it verifies beside a broken revocation list', () => {
    const crl = { refs: [{ kind: 'ConfigMap', name: 'gone' }] };
    const { tls, problems } = validate({ ...cas('ca'), crl });
    expect(problems).toEqual(['clientValidation.crl.refs.0']);
    expect([tls.caCertificate?.name, tls.crl]).toEqual(['default/policy/ca.crt', undefined]);
  });
});
