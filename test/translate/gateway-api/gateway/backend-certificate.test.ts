import { describe, expect, it } from 'vitest';
import type { SecretObjectReference } from '../../../../src/resources/generated/types.ts';
import type { ResourceSet } from '../../../../src/resources/resource-set.ts';
import { resolveBackendCertificate } from '../../../../src/translate/gateway-api/gateway/backend-certificate.ts';
import { createGatewayContext } from '../../../../src/translate/gateway-api/gateway/gateway-context.ts';
import { brief, contextOf, gateway } from '../context-of.ts';
import { grant } from '../route-fixtures.ts';
import { secretOf } from '../tls-secret.ts';

const pair = { 'tls.crt': 'C', 'tls.key': 'K' };
const secrets = [
  secretOf('plain', pair),
  secretOf('stapled', { ...pair, 'tls.ocsp-staple': 'O' }),
  secretOf('half', { 'tls.crt': 'C' }),
  secretOf('far', pair, 'Opaque', 'vault'),
];

function resolve(clientCertificateRef: SecretObjectReference | undefined, resources: Partial<ResourceSet> = {}) {
  const context = contextOf({ secrets, ...resources });
  const tls = { backend: { ...(clientCertificateRef && { clientCertificateRef }) } };
  const settings = { irKey: 'infra/g', ownEnvoyProxy: false, mergeBackends: false };
  const made = createGatewayContext(gateway('g', { tls }), settings);
  const usable = resolveBackendCertificate(context, made);
  return { usable, certificate: made.backendClientCertificate, conditions: brief(made.conditions) };
}

const base64 = { certificate: 'Qw==', privateKey: 'Sw==' };

describe('resolveBackendCertificate', () => {
  it.each([
    ['plain', { name: 'infra/plain', ...base64 }],
    ['stapled', { name: 'infra/stapled', ...base64, ocspStaple: 'Tw==' }],
  ])('loads the Secret %s', (name, certificate) => {
    expect(resolve({ name })).toEqual({ usable: true, certificate, conditions: [] });
  });

  it('has nothing to load where none is named', () => {
    expect(resolve(undefined)).toEqual({ usable: true, certificate: undefined, conditions: [] });
  });

  it.each<[string, SecretObjectReference, string]>([
    ['a missing Secret', { name: 'none' }, 'InvalidClientCertificateRef'],
    ['a Secret without key', { name: 'half' }, 'InvalidClientCertificateRef'],
    ['another kind', { kind: 'ConfigMap', name: 'plain' }, 'InvalidClientCertificateRef'],
    ['another group', { group: 'other.io', name: 'plain' }, 'InvalidClientCertificateRef'],
    ['another namespace', { name: 'far', namespace: 'vault' }, 'RefNotPermitted'],
  ])('refuses %s', (_name, ref, reason) => {
    expect(resolve(ref)).toEqual({ usable: false, certificate: null, conditions: [`ResolvedRefs=False/${reason}`] });
  });

  it('reaches another namespace by a grant for Gateways', () => {
    const from = [{ group: 'gateway.networking.k8s.io', kind: 'Gateway', namespace: 'infra' }];
    const referenceGrants = [grant('vault', { from, to: [{ group: '', kind: 'Secret' }] })];
    const found = resolve({ name: 'far', namespace: 'vault' }, { referenceGrants });
    expect(found).toMatchObject({ usable: true, certificate: { name: 'vault/far' } });
  });
});
