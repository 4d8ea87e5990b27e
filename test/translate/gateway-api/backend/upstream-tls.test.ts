import { describe, expect, it } from 'vitest';
import type { BackendTLS, BackendTLSPolicySpec } from '../../../../src/resources/generated/types.ts';
import type { ResourceSet } from '../../../../src/resources/resource-set.ts';
import { backendTarget } from '../../../../src/translate/gateway-api/backend/backend-target.ts';
import { upstreamTLS } from '../../../../src/translate/gateway-api/backend/upstream-tls.ts';
import type { TranslateContext } from '../../../../src/translate/gateway-api/contexts.ts';
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

function setUp(resources: Partial<ResourceSet>): TranslateContext {
  return contextOf({ gateways: [gateway('gw')], services: [service('web')], ...resources });
}

function serviceTLS(context: TranslateContext, port = 80) {
  const found = backendTarget({ kind: 'Service', object: service('web') }, { port });
  const tls = upstreamTLS({ context, target: found, parent: { name: 'gw' } });
  return tls.ok ? tls.value : 'refused';
}

function backendTLS(tls: BackendTLS, resources: Partial<ResourceSet> = {}) {
  const object = backend('ext', { tls });
  const context = setUp({ backends: [object], ...resources });
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

  it('refuses the backend where its CA cannot be used', () => {
    const caCertificateRefs = [{ group: '', kind: 'ConfigMap', name: 'ca' }];
    const context = setUp({ backendTLSPolicies: [policy('p', { validation: { hostname: 'a', caCertificateRefs } })] });
    expect(serviceTLS(context)).toBe('refused');
  });
});

describe('Backend spec.tls', () => {
  it('skips verification where told', () => {
    expect(backendTLS({ insecureSkipVerify: true })).toMatchObject({ insecureSkipVerify: true });
    expect(backendTLS({ insecureSkipVerify: true })).not.toHaveProperty('caCertificate');
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
});
