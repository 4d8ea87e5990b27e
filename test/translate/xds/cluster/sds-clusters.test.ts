import { expect, it } from 'vitest';
import { httpListener, httpRoute, run } from '../xds-scopes.ts';

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
