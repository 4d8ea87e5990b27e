import { describe, expect, it } from 'vitest';
import type { KubernetesObject } from '../../../src/core/resource-ref.ts';
import { installedCRDs } from '../../../src/helm/install/leftover-resources.ts';
import { memoryCluster } from './memory-cluster.ts';

function crd(plural: string, kind: string, group: string, served = 'v1'): KubernetesObject {
  const versions = [
    { name: 'v0', served: false },
    { name: served, served: true },
  ];
  return {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: `${plural}.${group}` },
    spec: { group, names: { kind, plural }, scope: 'Namespaced', versions },
  } as KubernetesObject;
}

const gatewayApi = 'gateway.networking.k8s.io';
const crds = [
  crd('gatewayclasses', 'GatewayClass', gatewayApi),
  crd('httproutes', 'HTTPRoute', gatewayApi),
  crd('xmeshes', 'XMesh', 'gateway.networking.x-k8s.io'),
  crd('backends', 'Backend', 'gateway.envoyproxy.io', 'v1alpha1'),
  crd('certificates', 'Certificate', 'cert-manager.io'),
];
const gatewayClass = (name: string, controllerName: string): KubernetesObject =>
  ({ apiVersion: `${gatewayApi}/v1`, kind: 'GatewayClass', metadata: { name }, spec: { controllerName } }) as never;
const ours = gatewayClass('eg', 'gateway.envoyproxy.io/gatewayclass-controller');
const backend = { apiVersion: 'gateway.envoyproxy.io/v1alpha1', kind: 'Backend', metadata: { name: 'b' } };
const route = { apiVersion: `${gatewayApi}/v1`, kind: 'HTTPRoute', metadata: { name: 'r' } };

const find = (...objects: readonly KubernetesObject[]) => installedCRDs(memoryCluster({ objects }).client);
const names = (list: readonly { readonly metadata: { readonly name: string } }[]) =>
  list.map(({ metadata }) => metadata.name.split('.')[0]);

describe('installedCRDs', () => {
  it('may remove all definitions when nobody else uses Gateway API, and counts their objects', async () => {
    const found = await find(...crds, ours, backend, route);
    expect(names(found.removable)).toEqual(['backends', 'gatewayclasses', 'httproutes', 'xmeshes']);
    expect(found).toMatchObject({ shared: [], otherControllers: [], objects: 3 });
  });

  it('leaves Gateway API to other implementations', async () => {
    const foreign = ['a', 'b'].map((name) => gatewayClass(name, 'istio.io/gateway-controller'));
    const found = await find(...crds, ours, ...foreign, backend, route);
    expect(names(found.removable)).toEqual(['backends']);
    expect(names(found.shared)).toEqual(['gatewayclasses', 'httproutes', 'xmeshes']);
    expect(found).toMatchObject({ otherControllers: ['istio.io/gateway-controller'], objects: 1 });
  });

  it('finds nothing in a cluster without them, and counts nothing that is not served', async () => {
    expect(await find()).toEqual({ removable: [], shared: [], otherControllers: [], objects: 0 });
    const bare = { apiVersion: 'apiextensions.k8s.io/v1', kind: 'CustomResourceDefinition', metadata: { name: 'x' } };
    const unserved = { ...bare, spec: { group: 'gateway.envoyproxy.io', names: { kind: 'Backend' } } };
    expect(await find(unserved, backend, bare)).toMatchObject({ objects: 0, otherControllers: [] });
  });
});
