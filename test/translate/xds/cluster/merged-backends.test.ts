import { expect, it } from 'vitest';
import type { BackendCluster } from '../../../../src/translate/ir/destination.ts';
import { addMergedBackends } from '../../../../src/translate/xds/cluster/merged-backends.ts';
import { problemsOf, startedTranslation } from '../xds-translation.ts';

const backend = (name: string, host: string, fields: object = {}) =>
  ({ name, setting: { name: `${name}/0`, endpoints: [{ host, port: 80 }], ...fields } }) as unknown as BackendCluster;
const add = (...backendClusters: readonly BackendCluster[]) => {
  const t = startedTranslation({ backendClusters });
  addMergedBackends(t);
  return t;
};

it('adds a cluster for each backend with its endpoints and client certificates', () => {
  const tls = { alpnProtocols: null, insecureSkipVerify: true, clientCertificates: [{ name: 'client' }] };
  const { table } = add(backend('a', '10.1.0.1'), backend('b', '10.1.0.2', { tls }));
  expect(table.clusters.map(({ name }) => name)).toEqual(['a', 'b']);
  expect(table.endpoints.map(({ clusterName }) => clusterName)).toEqual(['a', 'b']);
  expect(table.secrets.map(({ name }) => name)).toEqual(['client']);
});

it('takes traffic, metadata and IP family of the backend', () => {
  const { table } = add({
    ...backend('a', 'a.test', { addressType: 'FQDN', ipFamily: 'IPv6' }),
    metadata: { kind: 'Service', name: 's' },
    traffic: { timeout: { tcp: { connectTimeout: '3s' } } },
  } as BackendCluster);
  expect(table.clusters[0]).toMatchObject({
    connectTimeout: '3s',
    dnsLookupFamily: 'V6_ONLY',
    metadata: { filterMetadata: { 'envoy-gateway': { resources: [{ kind: 'Service' }] } } },
  });
});

it('reports a backend that cannot be a cluster and goes on', () => {
  const bad = backend('bad', '');
  const t = add(bad, backend('b', '10.1.0.2'));
  expect(t.table.clusters.map(({ name }) => name)).toEqual(['b']);
  expect(problemsOf(t)).toEqual([expect.stringContaining('cluster bad')]);
  expect(t.table.problems[0]?.node).toBe(bad);
});

it('has an empty cluster for a backend without a setting', () => {
  expect(add({ name: 'a' } as BackendCluster).table.endpoints).toEqual([{ clusterName: 'a' }]);
});
