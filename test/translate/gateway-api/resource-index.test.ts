import { describe, expect, it } from 'vitest';
import { emptyResourceSet, type ResourceSet } from '../../../src/resources/resource-set.ts';
import { extensionKey, indexResources, keyOf } from '../../../src/translate/gateway-api/resource-index.ts';
import { endpointSlice, grant, service } from './route-fixtures.ts';

function index(resources: Partial<ResourceSet>, clusterIPWithoutSlices = false) {
  return indexResources({ ...emptyResourceSet(), ...resources }, { clusterIPWithoutSlices });
}
const namespace = (name: string) => ({ apiVersion: 'v1', kind: 'Namespace', metadata: { name } }) as const;

describe('keyOf', () => {
  it('joins namespace and name, which may be missing', () => {
    expect(keyOf(service('web'))).toBe('app/web');
    expect(keyOf({ metadata: { name: 'eg' } })).toBe('/eg');
    expect(keyOf({})).toBe('/');
  });
});

describe('indexResources', () => {
  it('finds objects by namespace and name, or by name alone; the later of two counts', () => {
    const [first, second] = [service('web'), service('web')];
    const found = index({ services: [first, second], namespaces: [namespace('app')] });
    expect(found.services.get('app/web')).toBe(second);
    expect(found.namespaces.get('app')?.metadata.name).toBe('app');
    expect(found.services.get('web')).toBeUndefined();
  });

  it('keeps all slices of an owner in order', () => {
    const imported = endpointSlice('x', {
      metadata: { name: 'i', namespace: 'app', labels: { 'multicluster.kubernetes.io/service-name': 'web' } },
    });
    const [one, two] = [endpointSlice('web'), endpointSlice('web')];
    const { endpointSlices } = index({ endpointSlices: [one, imported, two, endpointSlice('web', {}, 'shop')] });
    expect(endpointSlices.get('Service/app/web')).toEqual([one, two]);
    expect(endpointSlices.get('Service/app/web')?.[1]).toBe(two);
    expect(endpointSlices.get('ServiceImport/app/web')).toEqual([imported]);
    expect([...endpointSlices.keys()]).toContain('Service/shop/web');
  });

  it('names the Services without slices only where they are reached by their address', () => {
    const resources = { services: [service('web'), service('bare')], endpointSlices: [endpointSlice('web')] };
    expect([...index(resources, true).withoutSlices]).toEqual(['app/bare']);
    expect(index(resources).withoutSlices.size).toBe(0);
  });

  it('finds objects of extension kinds by group, kind and name', () => {
    const foo = { apiVersion: 'example.io/v1', kind: 'Foo', metadata: { name: 'f', namespace: 'app' } };
    const { extensionObjects } = index({ extensionRefFilters: [foo] });
    expect(extensionObjects.get(extensionKey('example.io', 'Foo', 'app', 'f'))).toBe(foo);
    expect(extensionObjects.get(extensionKey('example.io', 'Bar', 'app', 'f'))).toBeUndefined();
  });

  it('remembers what was looked up, and all grants', () => {
    const granted = grant('app', { from: [], to: [] });
    const [web, other] = [service('web'), service('other')];
    const found = index({ services: [web, other], referenceGrants: [granted] });
    expect([...found.reads]).toEqual([granted]);
    found.services.get('app/web');
    found.services.get('app/nobody');
    expect([...found.reads]).toEqual([granted, web]);
  });
});
