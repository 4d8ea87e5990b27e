import { describe, expect, it } from 'vitest';
import type { BackendTLS, EnvoyProxySpec, Gateway } from '../../../../src/resources/generated/types.ts';
import { clientTLS, gatewayClientTLS } from '../../../../src/translate/gateway-api/backend/client-tls-settings.ts';
import { contextOf, envoyProxy, gateway } from '../context-of.ts';
import { backend, secret } from '../route-fixtures.ts';
import { secretOf } from '../tls-secret.ts';

const pair = { 'tls.crt': 'C', 'tls.key': 'K' };
const shown = { certificate: 'Qw==', privateKey: 'Sw==' };
const secrets = [secret('own', pair), secret('half', { 'tls.crt': 'C' }), secretOf('proxy', pair)];

function read(tls: BackendTLS) {
  const found = clientTLS(contextOf({ secrets }), backend('ext', { tls }), tls);
  return found.ok ? found.value : 'refused';
}

describe('clientTLS', () => {
  it('gives the fields that are set; an empty ALPN list counts, other empty lists do not', () => {
    const tls: BackendTLS = {
      ciphers: ['A'],
      ecdhCurves: ['P-256'],
      signatureAlgorithms: ['S'],
      minVersion: '1.1',
      maxVersion: '1.2',
      alpnProtocols: [],
      sni: 'not.mine',
    };
    const { sni: _sni, ...own } = tls;
    expect(read(tls)).toEqual(own);
    expect(read({ ciphers: [], ecdhCurves: [], signatureAlgorithms: [] })).toEqual({});
  });

  it('loads a client certificate of its own namespace only', () => {
    const by = (clientCertificateRef: NonNullable<BackendTLS['clientCertificateRef']>) =>
      read({ clientCertificateRef });
    const loaded = { clientCertificates: [{ name: 'app/own', ...shown }] };
    expect(by({ name: 'own' })).toEqual(loaded);
    expect(by({ name: 'own', namespace: 'app' })).toEqual(loaded);
    expect(by({ name: 'own', namespace: 'infra' })).toBe('refused');
    expect(by({ name: 'half' })).toBe('refused');
    expect(by({ name: 'nobody' })).toBe('refused');
    expect(by({ kind: 'ConfigMap', name: 'own' })).toBe('refused');
  });
});

/** What all backends of Gateway `infra/g` get. */
function ofGateway(tls: Gateway['spec']['tls'], spec: EnvoyProxySpec) {
  const context = contextOf({
    secrets,
    envoyProxyForGatewayClass: envoyProxy('class', spec),
    gateways: [gateway('g', tls && { tls })],
  });
  const found = gatewayClientTLS(context, context.gateways[0]);
  return found.ok ? found.value : 'refused';
}

describe('gatewayClientTLS', () => {
  const backendTLS = { minVersion: '1.0', clientCertificateRef: { name: 'proxy' } } as const;
  const certificate = { name: 'infra/proxy', ...shown };

  it('takes the settings of the EnvoyProxy', () => {
    expect(ofGateway(undefined, { backendTLS })).toEqual({ minVersion: '1.0', clientCertificates: [certificate] });
    expect(ofGateway(undefined, { backendTLS: { clientCertificateRef: { name: 'nobody' } } })).toBe('refused');
    expect(ofGateway(undefined, {})).toEqual({});
  });

  it('prefers the block of the Gateway, even an unusable one', () => {
    const named = (name: string) => ({ backend: { clientCertificateRef: { name } } });
    expect(ofGateway(named('proxy'), { backendTLS })).toEqual({ clientCertificates: [certificate] });
    expect(ofGateway(named('nobody'), { backendTLS })).toEqual({});
    expect(ofGateway({ backend: {} }, { backendTLS })).toEqual({});
  });

  it('is empty without a Gateway', () => {
    expect(gatewayClientTLS(contextOf({}), undefined)).toEqual({ ok: true, value: {} });
  });
});
