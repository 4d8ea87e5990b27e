import { beforeAll, describe, expect, it } from 'vitest';
import type { Gateway } from '../../../../src/resources/generated/types.ts';
import type { ConfigMap } from '../../../../src/resources/kinds/config-map.ts';
import type { Secret } from '../../../../src/resources/kinds/secret.ts';
import { makeCertificate, now } from '../certificate/make-certificate.ts';
import { brief, contextOf, gateway, listener } from '../context-of.ts';
import { tlsSecret } from '../tls-secret.ts';

let secrets: readonly Secret[];
const configMap = (name: string, data: Record<string, string>): ConfigMap => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name, namespace: 'infra' },
  data,
});
const configMaps = [configMap('ca', { 'ca.crt': 'CA' }), configMap('empty', { 'ca.crt': '' })];

beforeAll(async () => {
  secrets = [tlsSecret('cert', await makeCertificate('x', ['x.com']))];
});

type TLS = NonNullable<Gateway['spec']['tls']>;
const ref = (name: string, kind = 'ConfigMap') => ({ group: '', kind, name });
const verify = (name: string, mode?: 'AllowInsecureFallback', kind?: string) => ({
  validation: { caCertificateRefs: [ref(name, kind)], ...(mode && { mode }) },
});

function run(tls: TLS) {
  const https = (name: string, port: number) =>
    listener(name, { protocol: 'HTTPS', port, tls: { certificateRefs: [{ name: 'cert' }] } });
  const listeners = [https('one', 443), https('two', 8443), listener('plain')];
  const context = contextOf({ gateways: [gateway('g', { listeners, tls })], secrets, configMaps }, { now });
  const [found] = context.gateways;
  return {
    conditions: brief(found?.conditions ?? []),
    cas: found?.listeners.map(({ http }) => http?.tls?.caCertificate?.name),
    listeners: found?.listeners,
    found,
  };
}

const resolved = 'ResolvedRefs=True/ResolvedRefs';

describe('spec.tls of a Gateway', () => {
  it('verifies clients of HTTPS listeners by default and by port', () => {
    const found = run({
      frontend: { default: verify('ca'), perPort: [{ port: 8443, tls: verify('ca', 'AllowInsecureFallback') }] },
    });
    expect(found.cas).toEqual(['gateway/infra/g/default/ca.crt', 'gateway/infra/g/8443/ca.crt', undefined]);
    expect(found.conditions).toEqual(['InsecureFrontendValidationMode=True/ConfigurationChanged', resolved]);
    const [one, two] = (found.listeners ?? []).map(({ http }) => http?.tls);
    expect(one).toMatchObject({ requireClientCertificate: true, clientValidationEnabled: true });
    expect(two).toMatchObject({ acceptUntrusted: true, clientValidationEnabled: true });
    expect(two).not.toHaveProperty('requireClientCertificate');
  });

  it('switches the default off for a port that is listed without validation', () => {
    expect(run({ frontend: { default: verify('ca'), perPort: [{ port: 443, tls: {} }] } }).cas?.[0]).toBeUndefined();
  });

  it.each([
    [verify('absent'), 'InvalidCACertificateRef'],
    [verify('empty'), 'NoValidCACertificate'],
    [verify('ca', undefined, 'Other'), 'InvalidCACertificateKind'],
  ])('reports CAs that cannot be used: %#', (validation, reason) => {
    const found = run({ frontend: { default: validation } });
    expect(found.conditions).toEqual(['ResolvedRefs=False/InvalidParameters']);
    expect(brief(found.listeners?.[0]?.conditions ?? [])).toEqual([
      `ResolvedRefs=False/${reason}`,
      `Programmed=False/${reason}`,
      'Accepted=False/NoValidCACertificate',
    ]);
    expect(found.listeners?.map(({ ready }) => ready)).toEqual([false, false, true]);
  });

  it('loads the client certificate for backends, or says why it cannot', () => {
    const backend = (clientCertificateRef: NonNullable<NonNullable<TLS['backend']>['clientCertificateRef']>) =>
      run({ backend: { clientCertificateRef } });
    const good = backend({ name: 'cert' });
    expect(good.conditions).toEqual([resolved]);
    expect(good.found?.backendClientCertificate).toMatchObject({ name: 'infra/cert' });
    const bad = backend({ kind: 'ConfigMap', name: 'ca' });
    expect(bad.conditions).toEqual(['ResolvedRefs=False/InvalidClientCertificateRef']);
    expect(bad.found?.backendClientCertificate).toBeNull();
    expect(backend({ name: 'cert', namespace: 'other' }).conditions).toEqual(['ResolvedRefs=False/RefNotPermitted']);
  });
});
