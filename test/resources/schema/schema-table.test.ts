import { describe, expect, it } from 'vitest';
import { findKindSchema, kindSchemas, schemaNode } from '../../../src/resources/schema/schema-table.ts';
import { nodeAt } from './schema-nodes.ts';

describe('findKindSchema', () => {
  it.each([
    ['gateway.networking.k8s.io/v1', 'Gateway', 'Namespaced', 'gateways'],
    ['gateway.networking.k8s.io/v1', 'GatewayClass', 'Cluster', 'gatewayclasses'],
    ['gateway.envoyproxy.io/v1alpha1', 'EnvoyProxy', 'Namespaced', 'envoyproxies'],
    ['v1', 'Service', 'Namespaced', 'services'],
  ])('%s %s', (apiVersion, kind, scope, plural) => {
    expect(findKindSchema(apiVersion, kind)).toMatchObject({ kind, scope, plural });
  });

  it.each([
    ['v1', 'Gateway'],
    ['gateway.networking.k8s.io/v9', 'Gateway'],
    ['/v1', 'Service'],
    ['gateway.networking.k8s.io/v1', 'constructor'],
  ])('does not know %s %s', (apiVersion, kind) => expect(findKindSchema(apiVersion, kind)).toBeUndefined());
});

it('has one storage version of each kind', () => {
  const kinds = new Set(kindSchemas().map(({ group, kind }) => `${group} ${kind}`));
  const stored = kindSchemas().filter(({ storage }) => storage);
  expect(stored.map(({ group, kind }) => `${group} ${kind}`).sort()).toEqual([...kinds].sort());
});

describe('schemaNode', () => {
  it('prepares each node once', () => {
    expect(schemaNode(0)).toBe(schemaNode(0));
  });

  it('has expressions, members by name, and the members with defaults', () => {
    expect(nodeAt('Gateway', 'spec.listeners[].hostname').pattern?.test('*.example.com')).toBe(true);
    const listener = nodeAt('Gateway', 'spec.listeners[]');
    expect([...(listener.properties?.keys() ?? [])].sort()).toEqual([
      'allowedRoutes',
      'hostname',
      'name',
      'port',
      'protocol',
      'tls',
    ]);
    expect(listener.defaults?.map(([name]) => name)).toEqual(['allowedRoutes']);
    expect(nodeAt('Gateway', 'spec.listeners[].name').defaults).toBeUndefined();
  });

  it('throws for a node that is not there', () => {
    expect(() => schemaNode(1_000_000)).toThrow();
  });
});
