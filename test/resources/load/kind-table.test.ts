import { describe, expect, it } from 'vitest';
import { isClusterScoped, ownedGroups, readKind } from '../../../src/resources/load/kind-table.ts';

describe('readKind', () => {
  it.each([
    ['gateway.networking.k8s.io', 'HTTPRoute', 'httpRoutes', true],
    ['gateway.networking.k8s.io', 'ListenerSet', 'listenerSets', false],
    ['gateway.envoyproxy.io', 'SecurityPolicy', 'securityPolicies', true],
    ['gateway.envoyproxy.io', 'EnvoyProxy', undefined, true],
    ['gateway.envoyproxy.io', 'EnvoyGateway', undefined, false],
    ['', 'Service', 'services', true],
    ['discovery.k8s.io', 'EndpointSlice', 'endpointSlices', false],
  ])('%s %s goes to %s', (group, kind, list, readByEgctl) => {
    expect(readKind(group, kind)).toEqual({ group, kind, list, readByEgctl });
  });

  it.each([
    ['', 'HTTPRoute'],
    ['apps', 'Deployment'],
    ['gateway.networking.k8s.io', 'Service'],
    ['gateway.networking.k8s.io', 'toString'],
  ])('does not read %s %s', (group, kind) => expect(readKind(group, kind)).toBeUndefined());
});

it.each([
  ['GatewayClass', true],
  ['Namespace', true],
  ['ClusterTrustBundle', true],
  ['Gateway', false],
  ['Service', false],
])('%s is of the whole cluster: %s', (kind, clusterScoped) => expect(isClusterScoped(kind)).toBe(clusterScoped));

it('owns the groups of the gateway kinds', () => {
  expect([...ownedGroups].sort()).toEqual(['gateway.envoyproxy.io', 'gateway.networking.k8s.io']);
});
