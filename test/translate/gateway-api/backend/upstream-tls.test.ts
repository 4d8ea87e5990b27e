import { describe, expect, it } from 'vitest';
import type { BackendTLS, BackendTLSPolicySpec } from '../../../../src/resources/generated/types.ts';
import type { ResourceSet } from '../../../../src/resources/resource-set.ts';
import { backendTarget } from '../../../../src/translate/gateway-api/backend/backend-target.ts';
import { finishBackendTLSPolicyStatus } from '../../../../src/translate/gateway-api/backend/backend-tls-policy-status.ts';
import { upstreamTLS } from '../../../../src/translate/gateway-api/backend/upstream-tls.ts';
import type { TranslateContext } from '../../../../src/translate/gateway-api/contexts.ts';
import type { TranslateOptions } from '../../../../src/translate/options.ts';
import { brief, contextOf, envoyProxy, gateway } from '../context-of.ts';
import { backend, secret, service, tlsPolicy } from '../route-fixtures.ts';

const system = { hostname: 'a.example.com', wellKnownCACertificates: 'System' };
const target = (sectionName?: string) => ({
  group: '',
  kind: 'Service',
  name: 'web',
  ...(sectionName && { sectionName }),
});
const policy = (name: string, spec: Partial<BackendTLSPolicySpec>) =>
  tlsPolicy(name, { targetRefs: [target()], validation: system, ...spec });

function setUp(resources: Partial<ResourceSet>, options: Partial<TranslateOptions> = {}): TranslateContext {
  return contextOf({ gateways: [gateway('gw')], services: [service('web')], ...resources }, options);
}

function serviceTLS(context: TranslateContext, port = 80) {
  const found = backendTarget({ kind: 'Service', object: service('web') }, { port });
  const tls = upstreamTLS({ context, target: found, parent: { name: 'gw' } });
  return tls.ok ? tls.value : 'refused';
}

function backendTLS(tls: BackendTLS, resources: Partial<ResourceSet> = {}, options: Partial<TranslateOptions> = {}) {
  const object = backend('ext', { tls });
  const context = setUp({ backends: [object], ...resources }, options);
  const found = backendTarget({ kind: 'Backend', object }, { group: 'gateway.envoyproxy.io' });
  const [first] = context.gateways;
  const result = upstreamTLS({ context, target: found, parent: { name: 'gw' }, ...(first && { gateway: first }) });
  return result.ok ? result.value : 'refused';
}

const conditions = (context: TranslateContext, index = 0) => {
  const object = context.resources.backendTLSPolicies[index];
  return (
    object && (context.statuses.of(object).ancestors ?? []).map((a) => [a.ancestorRef.name, ...brief(a.conditions)])
  );
};

describe('BackendTLSPolicy', () => {
  it('gives server name, CA, alternative names and default versions', () => {
    const subjectAltNames = [
      { type: 'Hostname', hostname: 'b.example.com' },
      { type: 'URI', uri: 'spiffe://b' },
    ] as const;
    const context = setUp({ backendTLSPolicies: [policy('p', { validation: { ...system, subjectAltNames } })] });
    expect(serviceTLS(context)).toEqual({
      sni: 'a.example.com',
      useSystemTrustStore: true,
      caCertificate: { name: 'system_ca_certificates' },
      subjectAltNames: [{ hostname: 'b.example.com' }, { uri: 'spiffe://b' }],
      minVersion: '1.2',
      maxVersion: '1.3',
      alpnProtocols: null,
    });
    expect(conditions(context)).toEqual([['gw', 'ResolvedRefs=True/ResolvedRefs', 'Accepted=True/Accepted']]);
  });

  it('prefers the policy that names the port, by its name', () => {
    const named = { targetRefs: [target('http')], validation: { ...system, hostname: 'port.example.com' } };
    const context = setUp({ backendTLSPolicies: [policy('whole', {}), policy('port', named)] });
    expect(serviceTLS(context)).toMatchObject({ sni: 'port.example.com' });
    expect(serviceTLS(context, 53)).toMatchObject({ sni: 'a.example.com' });
  });

  it('takes no object of another namespace', () => {
    const foreign = { ...policy('p', {}), metadata: { name: 'p', namespace: 'shop' } };
    const context = setUp({ backendTLSPolicies: [foreign] });
    expect(serviceTLS(context)).toBeUndefined();
    expect(context.statuses.touched(foreign)).toBe(false);
  });

  it('says why its CA cannot be used', () => {
    const refs = (kind: string) => ({
      validation: { hostname: 'a', caCertificateRefs: [{ group: '', kind, name: 'ca' }] },
    });
    const missing = setUp({ backendTLSPolicies: [policy('p', refs('ConfigMap'))] });
    expect(serviceTLS(missing)).toBe('refused');
    expect(conditions(missing)).toEqual([
      ['gw', 'Accepted=False/NoValidCACertificate', 'ResolvedRefs=False/InvalidCACertificateRef'],
    ]);
    const wrong = setUp({ backendTLSPolicies: [policy('p', refs('Pod'))] });
    serviceTLS(wrong);
    expect(conditions(wrong)?.[0]).toContain('ResolvedRefs=False/InvalidKind');
  });

  it('names the CA after policy and namespace', () => {
    const validation = { hostname: 'a', caCertificateRefs: [{ group: '', kind: 'Secret', name: 'ca' }] };
    const secrets = [secret('ca', { 'ca.crt': 'PEM' })];
    const context = setUp({ secrets, backendTLSPolicies: [policy('p', { validation })] });
    expect(serviceTLS(context)).toMatchObject({ caCertificate: { name: 'p/app-ca', certificate: 'UEVN' } });
  });

  it('conflicts with an earlier policy for the same target, for the ancestors of that one', () => {
    const context = setUp({ backendTLSPolicies: [policy('first', {}), policy('second', {})] });
    serviceTLS(context);
    finishBackendTLSPolicyStatus(context);
    expect(conditions(context, 1)).toEqual([['gw', 'Accepted=False/Conflicted']]);
    expect(conditions(context, 0)?.[0]).toContain('Accepted=True/Accepted');
  });

  it('conflicts for the ancestors that the earlier policy came with, and never with itself', () => {
    const status = { ancestors: [{ ancestorRef: { name: 'old' }, controllerName: 'c', conditions: [] }] };
    const unread = { ...policy('first', { targetRefs: [target('x'), target('x')] }), status };
    const context = setUp({ backendTLSPolicies: [unread, policy('second', { targetRefs: [target('x')] })] });
    finishBackendTLSPolicyStatus(context);
    expect(conditions(context, 0)).toEqual([['old']]);
    expect(conditions(context, 1)).toEqual([['old', 'Accepted=False/Conflicted']]);
  });
});

describe('Backend spec.tls', () => {
  it('skips verification where told', () => {
    expect(backendTLS({ insecureSkipVerify: true })).toMatchObject({ insecureSkipVerify: true });
    expect(backendTLS({ insecureSkipVerify: true })).not.toHaveProperty('caCertificate');
  });

  it('has a system CA per resource where the runtime says so', () => {
    const shown = backendTLS(
      { wellKnownCACertificates: 'System' },
      {},
      { runtimeFlags: ['PerResourceSystemCASecret'] },
    );
    expect(shown).toMatchObject({ caCertificate: { name: 'ext/app-ca' } });
  });

  it('is refused without any CA', () => {
    expect(backendTLS({})).toBe('refused');
  });

  it('yields to a policy on names and CA', () => {
    const targetRefs = [{ group: 'gateway.envoyproxy.io', kind: 'Backend', name: 'ext' }];
    const validation = { hostname: 'p.example.com', caCertificateRefs: [{ group: '', kind: 'Secret', name: 'ca' }] };
    const tls: BackendTLS = {
      wellKnownCACertificates: 'System',
      sni: 'own.example.com',
      autoSNIFromEndpointHostname: true,
      ciphers: ['A'],
    };
    const shown = backendTLS(tls, {
      secrets: [secret('ca', { 'ca.crt': 'PEM' })],
      backendTLSPolicies: [tlsPolicy('p', { targetRefs, validation })],
    });
    expect(shown).toMatchObject({ sni: 'p.example.com', caCertificate: { name: 'p/app-ca' }, ciphers: ['A'] });
    expect(shown).not.toHaveProperty('useSystemTrustStore');
    expect(shown).not.toHaveProperty('autoSNIFromEndpointHostname');
  });

  it('overlays the settings of the EnvoyProxy field by field', () => {
    const proxy = envoyProxy('proxy', { backendTLS: { minVersion: '1.0', maxVersion: '1.1', alpnProtocols: ['h2'] } });
    const parametersRef = { group: 'gateway.envoyproxy.io', kind: 'EnvoyProxy', name: 'proxy' };
    const shown = backendTLS(
      { insecureSkipVerify: true, minVersion: '1.1', alpnProtocols: [] },
      { gateways: [gateway('gw', { infrastructure: { parametersRef } })], envoyProxiesForGateways: [proxy] },
    );
    expect(shown).toMatchObject({ minVersion: '1.1', maxVersion: '1.1', alpnProtocols: [] });
  });

  it('takes a client certificate of its own namespace only', () => {
    const secrets = [secret('c', { 'tls.crt': 'x', 'tls.key': 'y' })];
    const withRef = (clientCertificateRef: { name: string; namespace?: string }) =>
      backendTLS({ insecureSkipVerify: true, clientCertificateRef }, { secrets });
    expect(withRef({ name: 'c' })).toMatchObject({ clientCertificates: [{ name: 'app/c' }] });
    expect(withRef({ name: 'c', namespace: 'shop' })).toBe('refused');
    expect(withRef({ name: 'nobody' })).toBe('refused');
  });
});
