import { describe, expect, it } from 'vitest';
import type { BackendSpec } from '../../../../src/resources/generated/types.ts';
import type { EndpointSlice } from '../../../../src/resources/kinds/endpoint-slice.ts';
import type { Service, ServiceSpec } from '../../../../src/resources/kinds/service.ts';
import { backendSetting } from '../../../../src/translate/gateway-api/backend/backend-setting.ts';
import type { BackendObject } from '../../../../src/translate/gateway-api/reference/reference-resolver.ts';
import { contextOf } from '../context-of.ts';
import { backend, endpointSlice, service } from '../route-fixtures.ts';

function read(object: BackendObject, slices: EndpointSlice[], serviceRouting = false, port: number | undefined = 80) {
  const { index } = contextOf({ endpointSlices: slices });
  const target = { backend: object, group: '', ...(port && { port }) };
  const setting = backendSetting({ index, target, protocol: 'HTTP', serviceRouting });
  return setting.ok ? setting.value : setting.error.reason;
}

const web = (spec: Partial<ServiceSpec> = {}, metadata: Partial<Service['metadata']> = {}): BackendObject => ({
  kind: 'Service',
  object: service('web', spec, metadata),
});

describe('a Service', () => {
  it('gives the addresses behind the port with its name and protocol', () => {
    expect(read(web(), [endpointSlice('web')])).toEqual({
      protocol: 'HTTP',
      endpoints: [
        { host: '10.1.0.1', port: 8080 },
        { host: '10.1.0.2', port: 8080 },
      ],
      addressType: 'IP',
      metadata: { kind: 'Service', name: 'web', namespace: 'app', sectionName: '80' },
    });
  });

  it('gives its own address with Service routing, unless it is headless', () => {
    const byAddress = read(web(), [endpointSlice('web')], true);
    expect(byAddress).toMatchObject({ endpoints: [{ host: '10.0.0.1', port: 80 }] });
    expect(byAddress).not.toHaveProperty('addressType');
    expect(read(web({ clusterIP: 'None' }), [endpointSlice('web')], true)).toMatchObject({ addressType: 'IP' });
  });

  it('has no endpoints when no slice lists its port', () => {
    expect(read(web(), [endpointSlice('web', { ports: [{ name: 'other', port: 1 }] })])).toBe('EndpointsNotFound');
    expect(read(web(), [endpointSlice('other')])).toBe('EndpointsNotFound');
  });

  it('asks for the local zone', () => {
    const slices = [endpointSlice('web')];
    const prefer = (threshold: number) => ({
      preferLocal: { minEndpointsThreshold: threshold, force: { minEndpointsInZoneThreshold: threshold } },
    });
    expect(read(web({ trafficDistribution: 'PreferClose' }), slices)).toMatchObject(prefer(1));
  });
});

describe('a ServiceImport', () => {
  it('gives its IPs with Service routing and slices without', () => {
    const object: BackendObject = {
      kind: 'ServiceImport',
      object: {
        apiVersion: 'multicluster.x-k8s.io/v1alpha1',
        kind: 'ServiceImport',
        metadata: { name: 'web', namespace: 'app' },
        spec: { ips: ['7.7.7.7', '8.8.8.8'], ports: [{ name: 'http', port: 80 }] },
      },
    };
    expect(read(object, [], true)).toMatchObject({ endpoints: [{ host: '7.7.7.7', port: 80 }, { host: '8.8.8.8' }] });
    expect(read(object, [endpointSlice('web')])).toBe('EndpointsNotFound');
    const labels = { 'multicluster.kubernetes.io/service-name': 'web' };
    const slice = endpointSlice('web', { metadata: { name: 's', namespace: 'app', labels } });
    expect(read(object, [slice])).toMatchObject({ addressType: 'IP' });
  });
});

describe('a Backend', () => {
  const ext = (spec: BackendSpec) => read({ kind: 'Backend', object: backend('ext', spec) }, [], false, 0);
  const ip = { ip: { address: '1.2.3.4', port: 80 } };
  const unix = { unix: { path: '/run/a.sock' } };

  it('gives its endpoints in order', () => {
    expect(ext({ endpoints: [{ ...ip, zone: 'a', hostname: 'h.example.com' }, unix], fallback: true })).toEqual({
      priority: 1,
      protocol: 'HTTP',
      endpoints: [
        { hostname: 'h.example.com', host: '1.2.3.4', port: 80, zone: 'a' },
        { host: '', port: 0, path: '/run/a.sock' },
      ],
      addressType: 'STATIC',
      metadata: { kind: 'Backend', name: 'ext', namespace: 'app' },
    });
  });

  it('is no more than a resolver when it resolves hosts itself', () => {
    expect(ext({ type: 'DynamicResolver' })).toEqual({ isDynamicResolver: true, protocol: 'HTTP' });
  });
});
