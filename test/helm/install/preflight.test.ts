import { describe, expect, it } from 'vitest';
import type { KubernetesObject } from '../../../src/core/resource-ref.ts';
import { clusterObjects } from '../../../src/helm/install/cluster-objects.ts';
import { planCRDs } from '../../../src/helm/install/install-crds.ts';
import { type PreflightInput, preflight } from '../../../src/helm/install/preflight.ts';
import { configMap, hookMap, rendered } from './made-chart.ts';
import { type MemoryClusterOptions, memoryCluster } from './memory-cluster.ts';

const namespace = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'ns' } };
const crdName = 'things.example.com';
const crd = (annotations: object = {}, labels: object = {}): KubernetesObject & object =>
  ({
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: crdName, annotations, labels },
  }) as never;
const edition = (channel: string, version: string) => ({
  'gateway.networking.k8s.io/channel': channel,
  'gateway.networking.k8s.io/bundle-version': version,
});
const owned = (name: string) => ({
  labels: { 'app.kubernetes.io/managed-by': 'Helm' },
  annotations: { 'meta.helm.sh/release-name': name, 'meta.helm.sh/release-namespace': 'ns' },
});
const release = { name: 'eg', namespace: 'ns' };

/** The findings as `level first words of the message`, for a chart of one ConfigMap unless the input says otherwise. */
async function find(
  over: Partial<PreflightInput> = {},
  options: MemoryClusterOptions = {},
  crds: readonly KubernetesObject[] = [],
): Promise<readonly string[]> {
  const { client, writes } = memoryCluster({ objects: [namespace], ...options });
  const cluster = clusterObjects(client, 'ns');
  const input: PreflightInput = {
    release,
    rendered: rendered(configMap('c')),
    crds: await planCRDs(
      crds.map((one) => ({ path: 'crds/x.yaml', text: JSON.stringify(one) })),
      cluster,
    ),
    writes: 'missing',
    onlyCRDs: false,
    createNamespace: false,
    ...over,
  };
  const findings = await preflight(input, cluster);
  expect(writes).toEqual([]);
  expect(findings.every(({ hint }) => hint !== '')).toBe(true);
  return findings.map(({ level, message }) => `${level} ${message}`);
}

describe('preflight', () => {
  it('finds nothing where all is well, and changes nothing', async () => {
    expect(await find()).toEqual([]);
    expect(await find({ createNamespace: true }, { objects: [] })).toEqual([]);
  });

  it.each([
    ['v1.29.8', 1],
    ['v1.30.0-eks-1', 0],
    ['unknown', 0],
  ])('warns of a cluster that is too old: %s', async (version, count) => {
    const findings = await find({}, { version });
    expect(findings).toHaveLength(count);
    for (const finding of findings) expect(finding).toMatch(/^warning .*v1\.29\.8.*v1\.30\.0/);
  });

  it('misses the namespace unless it is made', async () => {
    expect(await find({}, { objects: [] })).toEqual([expect.stringMatching(/^error .*namespace ns/)]);
    const own = rendered('apiVersion: v1\nkind: Namespace\nmetadata: {name: ns}');
    expect(await find({ rendered: own }, { objects: [] })).toEqual([]);
    expect(await find({ onlyCRDs: true }, { objects: [] })).toEqual([]);
  });

  it('does not install into a namespace that is going', async () => {
    const leaving = { ...namespace, metadata: { name: 'ns', deletionTimestamp: '2026-01-01T00:00:00Z' } };
    expect(await find({}, { objects: [leaving] })).toEqual([expect.stringMatching(/^error .*ns is being deleted/)]);
  });

  it('takes a namespace that it may not read for one that is there', async () => {
    const fails = (_: string, key: string) => (key === 'Namespace ns' ? new Error('forbidden') : undefined);
    expect(await find({}, { objects: [], fails })).toEqual([]);
  });

  it.each([
    ['of nobody', {}, /^error ConfigMap ns\/c exists and .*something else/],
    ['of another release', owned('other'), /^error ConfigMap ns\/c exists .*ns\/other/],
  ])('refuses an object %s that is in the way', async (_, metadata, expected) => {
    const object = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'c', ...metadata } };
    expect(await find({}, { objects: [namespace, object] })).toEqual([expect.stringMatching(expected)]);
  });

  it('takes its own objects over', async () => {
    const object = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'c', ...owned('eg') } };
    expect(await find({}, { objects: [namespace, object] })).toEqual([]);
  });

  it('counts definitions that nobody installs', async () => {
    expect(await find({ writes: 'none' }, {}, [crd()])).toEqual([
      expect.stringMatching(/^warning 1 of the chart's 1 .*things\.example\.com/),
    ]);
    expect(await find({ writes: 'missing' }, {}, [crd()])).toEqual([]);
  });

  it('compares definitions that stay as they are by channel and version', async () => {
    const wanted = [crd(edition('experimental', 'v1.6.1'))];
    const check = (writes: PreflightInput['writes'], live: KubernetesObject) =>
      find({ writes }, { objects: [namespace, live] }, wanted);
    expect(await check('missing', crd(edition('experimental', 'v1.6.1')))).toEqual([]);
    expect(await check('missing', crd(edition('standard', 'v1.6.1')))).toEqual([
      expect.stringMatching(/^warning CRD things\.example\.com .*standard.*experimental/),
    ]);
    expect(await check('none', crd(edition('experimental', 'v1.2.0')))).toEqual([
      expect.stringMatching(/^warning CRD things\.example\.com .*v1\.2\.0.*v1\.6\.1/),
    ]);
    const foreign = crd({ ...owned('other').annotations }, owned('other').labels);
    expect(await check('missing', foreign)).toEqual([expect.stringMatching(/\(none\).*release ns\/other/)]);
    expect(await check('all', crd(edition('standard', 'v1.2.0')))).toEqual([]);
  });

  it('asks for the permissions of records, objects, hooks and definitions, each once', async () => {
    const asked: string[] = [];
    const fails = (call: string, key: string) => {
      if (call === 'create') asked.push(key.replace('SelfSubjectAccessReview ', ''));
      return undefined;
    };
    const chart = rendered(
      configMap('c'),
      configMap('d'),
      hookMap('h', 'pre-install', 0),
      'apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata: {name: r}',
    );
    expect(await find({ rendered: chart }, { fails }, [crd()])).toEqual([]);
    const each = ['secrets', 'configmaps', 'clusterroles', 'customresourcedefinitions'];
    expect(asked.sort()).toEqual(each.flatMap((plural) => [plural, plural]).sort());
  });

  it('names what is not allowed, and warns when it cannot ask', async () => {
    expect(await find({}, { denied: ['patch configmaps'] })).toEqual([
      'error not allowed to patch configmaps in namespace ns',
    ]);
    const fails = (_: string, key: string) =>
      key === 'SelfSubjectAccessReview secrets' ? new Error('no answer') : undefined;
    expect(await find({ onlyCRDs: true }, { fails })).toEqual([
      expect.stringMatching(/^warning .*create secrets in namespace ns.*no answer/),
      expect.stringMatching(/^warning .*patch secrets/),
    ]);
  });
});
