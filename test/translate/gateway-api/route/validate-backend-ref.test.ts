import { describe, expect, it } from 'vitest';
import type { ServiceImport } from '../../../../src/resources/kinds/service-import.ts';
import type { ResourceSet } from '../../../../src/resources/resource-set.ts';
import {
  type BackendRef,
  validateBackendRef,
} from '../../../../src/translate/gateway-api/route/validate-backend-ref.ts';
import type { TranslateOptions } from '../../../../src/translate/options.ts';
import { attachedRoute } from '../attached-route.ts';
import { gateway, listener } from '../context-of.ts';
import { backend, backendRef, grant, httpRoute, service, udpRoute } from '../route-fixtures.ts';

const path = ['spec', 'rules', 1, 'backendRefs', 2];
const foo = { apiVersion: 'example.io/v1', kind: 'Foo', metadata: { name: 'foo', namespace: 'app' } };
const serviceImport: ServiceImport = {
  apiVersion: 'multicluster.x-k8s.io/v1alpha1',
  kind: 'ServiceImport',
  metadata: { name: 'far', namespace: 'app' },
  spec: { type: 'ClusterSetIP' as const, ports: [{ port: 80 }] },
};
const importRef = { group: 'multicluster.x-k8s.io', kind: 'ServiceImport', name: 'far' } as const;
const resources: Partial<ResourceSet> = {
  services: [service('web'), service('outside', { type: 'ExternalName' }), service('web', {}, { namespace: 'shop' })],
  serviceImports: [serviceImport],
  extensionRefFilters: [foo, { ...foo, metadata: { name: 'foo', namespace: 'shop' } }],
  backends: [
    backend('good', { endpoints: [{ ip: { address: '1.2.3.4', port: 80 } }] }),
    backend('loopback', { endpoints: [{ ip: { address: '127.0.0.1', port: 80 } }] }),
    backend('mistyped', { type: 'DynamicResolver', endpoints: [{ ip: { address: '1.2.3.4', port: 80 } }] }),
    backend('socket', { endpoints: [{ unix: { path: '/run/a.sock' } }] }),
  ],
};

function validate(ref: BackendRef, more: Partial<ResourceSet> = {}, options: Partial<TranslateOptions> = {}) {
  const extensionKinds = [{ group: 'example.io', kind: 'Foo' }];
  const attached = attachedRoute(httpRoute('r', []), { ...resources, ...more }, { extensionKinds, ...options });
  return validateBackendRef({ ...attached, ref, path });
}

/** The reason of a failure; undefined for a good reference. */
const reason = (...args: Parameters<typeof validate>) => {
  const found = validate(...args);
  return found.ok ? undefined : found.error.reason;
};

describe('validateBackendRef', () => {
  it.each<[string, BackendRef, string | undefined]>([
    ['a Service', { name: 'web', port: 80 }, undefined],
    ['a ServiceImport', { ...importRef, port: 80 }, undefined],
    ['a Backend, which needs no port', backendRef('good'), undefined],
    ['an object of an extension server', { group: 'example.io', kind: 'Foo', name: 'foo' }, undefined],
    ['a group without backends', { group: 'apps', kind: 'Service', name: 'web', port: 80 }, 'InvalidKind'],
    ['a kind without backends', { kind: 'Pod', name: 'web', port: 80 }, 'InvalidKind'],
    ['another namespace before the port', { name: 'web', namespace: 'shop' }, 'RefNotPermitted'],
    ['no port before the object', { name: 'nobody' }, 'PortNotSpecified'],
    ['a missing Service', { name: 'nobody', port: 80 }, 'BackendNotFound'],
    ['a Service of type ExternalName before its ports', { name: 'outside', port: 99 }, 'UnsupportedValue'],
    ['a missing port', { name: 'web', port: 81 }, 'PortNotFound'],
    ['a port of another protocol', { name: 'web', port: 53 }, 'PortNotFound'],
    ['a missing ServiceImport', { ...importRef, name: 'x', port: 80 }, 'BackendNotFound'],
    ['a missing port of a ServiceImport', { ...importRef, port: 81 }, 'PortNotFound'],
    ['a missing Backend', backendRef('nobody'), 'BackendNotFound'],
    ['a Backend with a bad address', backendRef('loopback'), 'InvalidAddress'],
    ['a Backend that contradicts itself', backendRef('mistyped'), 'InvalidBackendRef'],
    ['a Backend with a socket', backendRef('socket'), 'UnsupportedAddressType'],
    ['a missing object of an extension', { group: 'example.io', kind: 'Foo', name: 'bar' }, 'BackendNotFound'],
    [
      'a far object of an extension',
      { group: 'example.io', kind: 'Foo', name: 'foo', namespace: 'shop' },
      'RefNotPermitted',
    ],
  ])('judges %s', (_name, ref, expected) => {
    expect(reason(ref)).toBe(expected);
  });

  it('gives the object and the port', () => {
    const found = validate({ name: 'web', port: 80 });
    expect(found).toMatchObject({ ok: true, value: { kind: 'target', target: { group: '', port: 80 } } });
    const extension = validate({ group: 'example.io', kind: 'Foo', name: 'foo' });
    expect(extension).toMatchObject({ ok: true, value: { kind: 'extension', extension: { object: foo } } });
  });

  it('tells the group and the place of a failure', () => {
    const found = validate({ name: 'nobody', port: 80 });
    expect(found).toMatchObject({ ok: false, error: { group: 'ResolvedRefs', path } });
  });

  it.each([
    ['HTTPRoute', undefined, undefined],
    ['HTTPRoute', 'web', undefined],
    ['HTTPRoute', 'other', 'RefNotPermitted'],
    ['GRPCRoute', undefined, 'RefNotPermitted'],
  ])('reaches another namespace by a grant for %s to %s', (kind, name, expected) => {
    const from = [{ group: 'gateway.networking.k8s.io', kind, namespace: 'app' }];
    const to = [{ group: '', kind: 'Service', ...(name && { name }) }];
    const referenceGrants = [grant('shop', { from, to })];
    expect(reason({ name: 'web', namespace: 'shop', port: 80 }, { referenceGrants })).toBe(expected);
  });

  it('refuses Backends where they are switched off, missing or not', () => {
    expect(reason(backendRef('good'), {}, { backendEnabled: false })).toBe('UnsupportedValue');
    expect(reason(backendRef('nobody'), {}, { backendEnabled: false })).toBe('UnsupportedValue');
  });

  it('asks a UDPRoute for UDP ports', () => {
    const listeners = [listener('udp', { protocol: 'UDP', port: 53, allowedRoutes: { namespaces: { from: 'All' } } })];
    const attached = attachedRoute(udpRoute('u', []), { gateways: [gateway('gw', { listeners })] });
    const check = (port: number) => validateBackendRef({ ...attached, ref: { name: 'web', port }, path }).ok;
    expect([check(53), check(80)]).toEqual([true, false]);
  });
});
