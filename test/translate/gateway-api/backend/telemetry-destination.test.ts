import { describe, expect, it } from 'vitest';
import type { ResourceSet } from '../../../../src/resources/resource-set.ts';
import {
  type TelemetryTarget,
  telemetryDestination,
} from '../../../../src/translate/gateway-api/backend/telemetry-destination.ts';
import { contextOf, envoyProxy, gateway } from '../context-of.ts';
import { backend, backendRef, endpointSlice, service, tlsPolicy } from '../route-fixtures.ts';

const proxy = envoyProxy('proxy', {});
const path = ['spec', 'telemetry', 'tracing', 'provider'];
const web = { name: 'web', namespace: 'app', port: 80 };
const external = { ...backendRef('ext'), namespace: 'app' };

function resolve(target: TelemetryTarget, resources: Partial<ResourceSet> = {}) {
  const context = contextOf({
    gateways: [gateway('g')],
    services: [service('web')],
    endpointSlices: [endpointSlice('web')],
    backends: [backend('ext', { endpoints: [{ fqdn: { hostname: 'otel.example.com', port: 4317 } }] })],
    ...resources,
  });
  const [of] = context.gateways;
  if (!of) throw new Error('a Gateway was given');
  return telemetryDestination({
    context,
    gateway: of,
    envoyProxy: proxy,
    target,
    name: 'tracing',
    protocol: 'GRPC',
    path,
  });
}

const authority = (...args: Parameters<typeof resolve>) => {
  const found = resolve(...args);
  return found.ok ? found.value.authority : 'refused';
};

describe('telemetryDestination', () => {
  it('leads to the backends and carries the identity of the EnvoyProxy', () => {
    const found = resolve({ backendRefs: [web], host: 'ignored.example.com' });
    expect(found).toMatchObject({
      ok: true,
      value: {
        destination: {
          name: 'tracing',
          settings: [{ name: 'tracing/backend/-1', protocol: 'GRPC', endpoints: [{ host: '10.1.0.1' }, {}] }],
          metadata: { kind: 'EnvoyProxy', name: 'proxy', namespace: 'infra' },
        },
      },
    });
    expect(found.ok && found.value).not.toHaveProperty('traffic');
  });

  it.each([
    ['otel.example.com', 'FQDN'],
    ['10.9.9.9', 'IP'],
  ])('speaks gRPC to the deprecated host %s', (host, addressType) => {
    const found = resolve({ host, port: 4317 });
    expect(found).toMatchObject({ ok: true, value: { authority: host } });
    expect(found.ok && found.value.destination.settings).toEqual([
      { name: 'tracing/backend/-1', weight: 1, protocol: 'GRPC', endpoints: [{ host, port: 4317 }], addressType },
    ]);
  });

  it('has no settings where nothing is named', () => {
    const found = resolve({ backendRefs: [] });
    expect(found.ok && found.value.destination).not.toHaveProperty('settings');
    expect(found.ok && found.value.authority).toBeUndefined();
  });

  it('addresses the first backend by server name, host name or object', () => {
    const backends = [backend('ext', { endpoints: [{ ip: { address: '10.9.9.9', port: 4317 } }] })];
    const targetRefs = [{ group: '', kind: 'Service', name: 'web' }];
    const validation = { hostname: 'tls.example.com', wellKnownCACertificates: 'System' as const };
    const backendTLSPolicies = [tlsPolicy('p', { targetRefs, validation })];
    expect(authority({ backendRefs: [web] })).toBe('web.app.svc');
    expect(authority({ backendRefs: [web] }, { backendTLSPolicies })).toBe('tls.example.com');
    expect(authority({ backendRefs: [external, web] })).toBe('otel.example.com');
    expect(authority({ backendRefs: [external] }, { backends })).toBe('ext.app');
  });

  it('reads the settings of the cluster', () => {
    const found = resolve({ backendRefs: [web], backendSettings: { connection: { bufferLimit: '1Ki' } } });
    expect(found).toMatchObject({ ok: true, value: { traffic: {} } });
    const wrong = resolve({ backendRefs: [web], backendSettings: { connection: { bufferLimit: 'much' } } });
    expect(wrong).toMatchObject({ ok: false, error: { path: [...path, 'backendSettings'] } });
  });

  it('tells which backendRef cannot be used', () => {
    const found = resolve({ backendRefs: [web, { name: 'nobody', port: 80 }] });
    expect(found).toMatchObject({ ok: false, error: { path: [...path, 'backendRefs', 1] } });
  });
});
