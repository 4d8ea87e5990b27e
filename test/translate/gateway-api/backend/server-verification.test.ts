import { describe, expect, it } from 'vitest';
import type { BackendTLS, BackendTLSPolicySpec } from '../../../../src/resources/generated/types.ts';
import {
  backendVerification,
  joinVerification,
  policyVerification,
} from '../../../../src/translate/gateway-api/backend/server-verification.ts';
import { contextOf } from '../context-of.ts';
import { backend, secret, tlsPolicy } from '../route-fixtures.ts';

const context = contextOf({ secrets: [secret('ca', { 'ca.crt': 'PEM' }), secret('empty', { 'ca.crt': '' })] });
const ca = { group: '', kind: 'Secret', name: 'ca' };
const system = { useSystemTrustStore: true, caCertificate: { name: 'system_ca_certificates' } };

function ofBackend(tls: BackendTLS) {
  const found = backendVerification(context, backend('ext', { tls }), tls);
  return found.ok ? found.value : found.error.reason;
}

function ofPolicy(validation: BackendTLSPolicySpec['validation']) {
  const found = policyVerification(context, tlsPolicy('p', { targetRefs: [], validation }));
  return found.ok ? found.value : found.error.reason;
}

describe('backendVerification', () => {
  it('gives names and CA', () => {
    const names = { sni: 's.com', autoSNIFromEndpointHostname: true };
    expect(ofBackend({ ...names, wellKnownCACertificates: 'System' })).toEqual({ ...names, ...system });
    expect(ofBackend({ caCertificateRefs: [ca] })).toEqual({
      caCertificate: { name: 'ext/app-ca', certificate: 'UEVN' },
    });
  });

  it('asks for no CA where verification is skipped', () => {
    const tls: BackendTLS = { insecureSkipVerify: true, sni: 's.com', caCertificateRefs: [{ ...ca, name: 'nobody' }] };
    expect(ofBackend(tls)).toEqual({ insecureSkipVerify: true, sni: 's.com' });
  });

  it('leaves the CA to a policy where it has none, and fails where its own cannot be read', () => {
    expect(ofBackend({})).toEqual({});
    expect(ofBackend({ caCertificateRefs: [] })).toEqual({});
    expect(ofBackend({ caCertificateRefs: [{ ...ca, name: 'nobody' }] })).toBe('Invalid');
    expect(ofBackend({ caCertificateRefs: [{ ...ca, name: 'empty' }] })).toBe('Empty');
  });
});

describe('policyVerification', () => {
  it('gives server name, CA and the alternative names of known types', () => {
    const subjectAltNames = [
      { type: 'Hostname', hostname: 'b.com' },
      { type: 'Other' as 'URI', uri: 'x' },
      { type: 'URI', uri: 'spiffe://b' },
    ] as const;
    expect(ofPolicy({ hostname: 'a.com', wellKnownCACertificates: 'System', subjectAltNames })).toEqual({
      sni: 'a.com',
      ...system,
      subjectAltNames: [{ hostname: 'b.com' }, { uri: 'spiffe://b' }],
    });
    expect(ofPolicy({ hostname: 'a.com', caCertificateRefs: [ca] })).toEqual({
      sni: 'a.com',
      caCertificate: { name: 'p/app-ca', certificate: 'UEVN' },
    });
  });

  it('needs a CA', () => {
    expect(ofPolicy({ hostname: 'a.com' })).toBe('UnsupportedKind');
    expect(ofPolicy({ hostname: 'a.com', caCertificateRefs: [{ ...ca, kind: 'Pod' }] })).toBe('UnsupportedKind');
  });
});

describe('joinVerification', () => {
  const own = {
    sni: 'own.com',
    autoSNIFromEndpointHostname: true,
    ...system,
    subjectAltNames: [{ hostname: 'own.com' }],
    insecureSkipVerify: true,
  };
  const given = { sni: 'p.com', caCertificate: { name: 'p/app-ca' } };

  it('is the one where there is one', () => {
    expect(joinVerification(own, undefined)).toBe(own);
    expect(joinVerification(undefined, given)).toBe(given);
    expect(joinVerification(undefined, undefined)).toBeUndefined();
  });

  it('lets the policy decide on CA, server name and alternative names, even by having none', () => {
    expect(joinVerification(own, given)).toEqual({ ...given, insecureSkipVerify: true });
    const names = { ...given, ...system, subjectAltNames: [{ hostname: 'p.com' }] };
    expect(joinVerification(own, names)).toEqual({ ...names, insecureSkipVerify: true });
  });
});
