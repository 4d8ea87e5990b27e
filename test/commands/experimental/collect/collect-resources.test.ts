import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import {
  collectBuiltIns,
  collectCustomResources,
  compareVersions,
} from '../../../../src/commands/experimental/collect/collect-resources.ts';
import { type FakeCluster, type FakeObject, proxyPod } from '../../../kubernetes/fake-api-server.ts';
import { liveClient } from '../../live-cluster.ts';
import { recordedBundle } from './recorded-bundle.ts';

const crd = (
  group: string,
  kind: string,
  plural: string,
  versions: readonly string[],
  scope = 'Namespaced',
): FakeObject => ({
  apiVersion: 'apiextensions.k8s.io/v1',
  kind: 'CustomResourceDefinition',
  metadata: { name: `${plural}.${group}` },
  spec: { group, scope, names: { kind, plural }, versions: versions.map((name) => ({ name, served: name !== 'v2' })) },
});
const gatewayApi = 'gateway.networking.k8s.io';
const object = (kind: string, name: string, namespace?: string): FakeObject => ({
  apiVersion: `${gatewayApi}/v1`,
  kind,
  metadata: { name, ...(namespace && { namespace }) },
});
const objects = [
  crd(gatewayApi, 'Gateway', 'gateways', ['v1beta1', 'v2', 'v1']),
  crd(gatewayApi, 'GatewayClass', 'gatewayclasses', ['v1'], 'Cluster'),
  crd(gatewayApi, 'HTTPRoute', 'httproutes', ['v1']),
  crd('example.com', 'Thing', 'things', ['v1']),
  object('Gateway', 'eg', 'n'),
  object('Gateway', 'other', 'elsewhere'),
  object('GatewayClass', 'eg'),
  proxyPod('p', 'n'),
  { apiVersion: 'v1', kind: 'Secret', metadata: { name: 's', namespace: 'n' } },
];

async function world(cluster: Partial<FakeCluster> = {}) {
  return { ...(await liveClient({}, { objects, ...cluster })), ...recordedBundle() };
}
const refuse = (part: string) => (_: string, path: string) =>
  path.includes(part) ? { status: 403, body: '{}' } : undefined;

describe('collectCustomResources', () => {
  it('has a file for each kind and namespace, and one for kinds of the cluster', async () => {
    const { client, bundle, files, failures, server } = await world();
    await collectCustomResources(client, ['n', 'empty'], bundle);
    expect([...files.keys()].sort()).toEqual([
      `cluster-resources/gatewayclasses.${gatewayApi}.yaml`,
      `cluster-resources/gateways.${gatewayApi}/n.yaml`,
    ]);
    expect(load(files.get(`cluster-resources/gateways.${gatewayApi}/n.yaml`) ?? '')).toMatchObject([
      { metadata: { name: 'eg' } },
    ]);
    expect(failures).toEqual([]);
    expect(server.requests.filter((line) => /things|\/v1beta1\/|\/v2\//.test(line))).toEqual([]);
  });

  it('takes the kinds of every release where definitions may not be listed', async () => {
    const { client, bundle, files, failures } = await world({ answer: refuse('customresourcedefinitions') });
    await collectCustomResources(client, ['n'], bundle);
    expect(failures.map(({ path }) => path)).toEqual(['cluster-resources']);
    expect(files.has(`cluster-resources/gateways.${gatewayApi}/n.yaml`)).toBe(true);
  });

  it('notes kinds that may not be read', async () => {
    const { client, bundle, files, failures } = await world({ answer: refuse('/gateways') });
    await collectCustomResources(client, ['n'], bundle);
    expect(failures.map(({ path }) => path)).toEqual([`cluster-resources/gateways.${gatewayApi}`]);
    expect(Object.keys(JSON.parse(files.get('cluster-resources/custom-resources-errors.json') ?? ''))).toEqual([
      `gateways.${gatewayApi}`,
    ]);
  });
});

describe('collectBuiltIns', () => {
  it('has typed lists, and never Secrets', async () => {
    const { client, bundle, files, server } = await world();
    await collectBuiltIns(client, ['n', 'empty'], bundle);
    expect([...files.keys()]).toEqual(['cluster-resources/pods/n.yaml']);
    expect(load(files.get('cluster-resources/pods/n.yaml') ?? '')).toMatchObject({
      apiVersion: 'v1',
      kind: 'PodList',
      items: [{ metadata: { name: 'p' } }],
    });
    expect(server.requests.filter((line) => line.includes('/secrets'))).toEqual([]);
  });

  it('notes by namespace what may not be read', async () => {
    const { client, bundle, files, failures } = await world({ answer: refuse('/n/pods') });
    await collectBuiltIns(client, ['n', 'm'], bundle);
    expect(failures.map(({ path }) => path)).toEqual(['cluster-resources/pods/n.yaml']);
    expect(JSON.parse(files.get('cluster-resources/pods-errors.json') ?? '')).toEqual({ n: failures[0]?.error });
  });
});

it('compareVersions orders API versions as Kubernetes does', () => {
  const versions = ['v1alpha2', 'odd', 'v2beta1', 'v1', 'v10', 'v1alpha1', 'v1beta1'];
  expect(versions.sort(compareVersions)).toEqual(['v10', 'v1', 'v2beta1', 'v1beta1', 'v1alpha2', 'v1alpha1', 'odd']);
});
