import { describe, expect, it } from 'vitest';
import {
  apiVersionOf,
  builtInType,
  collectionPath,
  knownType,
  knownTypes,
  objectPath,
  rbacName,
  typesOfKind,
} from '../../src/kubernetes/resource-types.ts';

const gateway = builtInType('Gateway');
const pod = builtInType('Pod');
const node = builtInType('Node');

describe('knownTypes', () => {
  it('has every kind of an API version once', () => {
    const keys = knownTypes.map((type) => `${apiVersionOf(type)} ${type.kind}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('has the versions of a kind together, the current one first', () => {
    expect(typesOfKind('TLSRoute').map(({ version }) => version)).toEqual(['v1', 'v1alpha3', 'v1alpha2']);
    expect(typesOfKind('Nothing')).toEqual([]);
  });

  it('finds by exact version', () => {
    expect(knownType('gateway.networking.k8s.io/v1alpha2', 'TCPRoute')?.version).toBe('v1alpha2');
    expect(knownType('gateway.networking.k8s.io/v1', 'Pod')).toBeUndefined();
    expect(knownType('v1', 'Pod')).toBe(pod);
  });

  it('finds a bug where a kind is asked for that it does not have', () => {
    expect(() => builtInType('Nothing')).toThrow('Nothing');
  });
});

describe('names and paths', () => {
  it('leave the core group out', () => {
    expect([apiVersionOf(pod), apiVersionOf(gateway)]).toEqual(['v1', 'gateway.networking.k8s.io/v1']);
    expect([rbacName(pod), rbacName(gateway)]).toEqual(['pods', 'gateways.gateway.networking.k8s.io']);
  });

  it.each([
    [pod, 'n', '/api/v1/namespaces/n/pods'],
    [pod, undefined, '/api/v1/pods'],
    [gateway, 'n', '/apis/gateway.networking.k8s.io/v1/namespaces/n/gateways'],
    [node, 'n', '/api/v1/nodes'],
  ])('%j in %j', (type, namespace, path) => {
    expect(collectionPath(type, namespace)).toBe(path);
    expect(objectPath(type, 'x', namespace)).toBe(`${path}/x`);
  });

  it('escape names', () => {
    expect(objectPath(pod, 'a/b?c', 'n#')).toBe('/api/v1/namespaces/n%23/pods/a%2Fb%3Fc');
  });
});
