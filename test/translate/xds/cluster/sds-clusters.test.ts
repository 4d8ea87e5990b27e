import { expect, it } from 'vitest';
import { addSdsClusters } from '../../../../src/translate/xds/cluster/sds-clusters.ts';
import { sdsClusterName } from '../../../../src/translate/xds/names.ts';
import { httpListener, httpRoute, run } from '../xds-scopes.ts';
import { problemsOf, startedTranslation } from '../xds-translation.ts';

const sds = (address: string) => ({ name: 'c', sds: { secretName: 's', scheme: 'unix', address } });

it('has one cluster for each SDS server, in the order of URLs', () => {
  const tls = { alpnProtocols: null, caCertificate: sds('/run/a'), clientCertificates: [sds('/run/b')] };
  const destination = { name: 'd', settings: [{ name: 'd/0', tls, endpoints: [{ host: '10.1.0.1', port: 1 }] }] };
  const listener = httpListener({
    tls: { alpnProtocols: null, certificates: [sds('/run/b')] },
    routes: [httpRoute({ destination })],
  });
  const clusters = run({ http: [listener] }).clusters.filter((c) => c.name.startsWith('sds_'));
  expect(clusters.map((c) => c.name.slice(0, 10))).toEqual(['sds_run_a_', 'sds_run_b_']);
  expect(clusters[0]).toMatchObject({
    type: 'STATIC',
    loadAssignment: { endpoints: [{ lbEndpoints: [{ endpoint: { address: { pipe: { path: '/run/a' } } } }] }] },
  });
});

it('asks for secrets of TCP routes and merged backends, too, and for one server once', () => {
  const setting = (address: string) => ({ name: 's', tls: { alpnProtocols: null, caCertificate: sds(address) } });
  const t = startedTranslation({
    backendClusters: [{ name: 'b', setting: setting('/run/b') }, { name: 'empty' }] as never,
    tcp: [
      {
        name: 'raw',
        address: '10.0.0.1',
        port: 1,
        routes: [
          {
            name: 'r',
            destination: { name: 'd', settings: [setting('/run/b')] },
            tls: { terminate: { alpnProtocols: null, certificates: [sds('/run/a'), { name: 'plain' }] } },
          },
        ],
      },
    ],
  });
  addSdsClusters(t);
  expect(t.table.clusters.map(({ name }) => name)).toEqual([sdsClusterName('/run/a'), sdsClusterName('/run/b')]);
});

it('reports a cluster of that name with other settings', () => {
  const t = startedTranslation({
    http: [httpListener({ tls: { alpnProtocols: null, certificates: [sds('/run/a')] } })],
  });
  t.table.addCluster({ name: sdsClusterName('/run/a') });
  addSdsClusters(t);
  expect(problemsOf(t)).toEqual([expect.stringContaining(sdsClusterName('/run/a'))]);
  expect(t.table.clusters).toHaveLength(1);
});
