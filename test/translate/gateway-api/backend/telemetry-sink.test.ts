import { describe, expect, it } from 'vitest';
import type { BackendObjectReference } from '../../../../src/resources/generated/types.ts';
import { telemetrySettings } from '../../../../src/translate/gateway-api/backend/telemetry-sink.ts';
import { contextOf, envoyProxy } from '../context-of.ts';
import { backend, backendRef, endpointSlice, openGateway, service } from '../route-fixtures.ts';

const secure = { wellKnownCACertificates: 'System' };
const host = { fqdn: { hostname: 'otel.example.com', port: 4317 } };

function settings(backendRefs: BackendObjectReference[]) {
  const context = contextOf({
    gateways: [openGateway],
    services: [service('web')],
    endpointSlices: [endpointSlice('web')],
    backends: [
      backend('one', { endpoints: [host], tls: secure }),
      backend('two', { endpoints: [host, host], tls: secure }),
      backend('named', { endpoints: [host], tls: { ...secure, sni: 'x.example.com' } }),
      backend('socket', { endpoints: [{ unix: { path: '/run/a' } }] }),
      backend('resolver', { type: 'DynamicResolver' }),
    ],
  });
  const [gateway] = context.gateways;
  if (!gateway) throw new Error('the Gateway is accepted');
  const proxy = envoyProxy('proxy', {});
  const input = {
    context,
    gateway,
    envoyProxy: proxy,
    backendRefs,
    destination: 'tracing',
    protocol: 'GRPC',
    path: [],
  };
  const result = telemetrySettings({ ...input, protocol: 'GRPC' });
  return result.ok ? result.value : ('refused' as const);
}

describe('telemetrySettings', () => {
  it('needs no grant and prints no weight', () => {
    expect(settings([{ name: 'web', namespace: 'app', port: 80 }])).toEqual([
      expect.objectContaining({ name: 'tracing/backend/-1', protocol: 'GRPC', addressType: 'IP' }),
    ]);
    expect(settings([{ name: 'web', namespace: 'app', port: 80 }])).not.toHaveProperty('0.weight');
  });

  it('asks a Backend with one host name for that name', () => {
    const sni = (name: string) => {
      const shown = settings([{ ...backendRef(name), namespace: 'app' }]);
      return shown === 'refused' ? shown : shown[0]?.tls?.sni;
    };
    expect(sni('one')).toBe('otel.example.com');
    expect(sni('two')).toBeUndefined();
    expect(sni('named')).toBe('x.example.com');
  });

  it('takes unix sockets, but no resolvers and no unknown ports', () => {
    expect(settings([{ ...backendRef('socket'), namespace: 'app' }])).toMatchObject([{ addressType: 'UDS' }]);
    expect(settings([{ ...backendRef('resolver'), namespace: 'app' }])).toBe('refused');
    expect(settings([{ name: 'web', namespace: 'app', port: 81 }])).toBe('refused');
    expect(settings([{ name: 'web', namespace: 'app' }])).toBe('refused');
  });
});
