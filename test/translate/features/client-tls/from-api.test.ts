import { describe, expect, it } from 'vitest';
import { clientTls } from '../../../../src/translate/features/client-tls/feature.ts';
import { clientInput, httpOf, problemPaths } from '../traffic-input.ts';

const listener = { tls: { alpnProtocols: null, certificates: [{ name: 'c' }] } };

const tlsOf = (tls: object) => httpOf(clientTls, clientInput({ tls }, listener));

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
  it('comes with the other settings', () => {
    const outcome = tlsOf({ minVersion: '1.3', clientValidation: { mode: 'Request' } });
    expect(outcome.value?.tls).toMatchObject({ minVersion: '1.3', clientValidationEnabled: true });
  });

  it('keeps its flags when it has a problem, and ends what follows', () => {
    const outcome = tlsOf({ clientValidation: {}, session: { resumption: { stateful: {} } } });
    expect(problemPaths(outcome)).toEqual(['spec.tls.clientValidation']);
    expect(outcome.value?.tls?.requireClientCertificate).toBe(true);
    expect(outcome.value?.tls).not.toHaveProperty('statefulSessionResumption');
  });
});
