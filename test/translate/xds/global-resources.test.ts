import { expect, it } from 'vitest';
import type { HTTPRoute } from '../../../src/translate/ir/route.ts';
import { httpListener, httpRoute, run } from './xds-scopes.ts';

const envoyClientCertificate = { name: 'envoy', certificate: 'YQ==', privateKey: 'Yg==' };
const names = (route: Partial<HTTPRoute>, options = {}, globalResources: object = { envoyClientCertificate }) =>
  run(
    { globalResources, http: [httpListener({ routes: [httpRoute({ destination: undefined, ...route })] })] },
    options,
  );
const limited = { traffic: { rateLimit: { global: { rules: [] } } } };

it('has the rate limit service only where routes are limited', () => {
  expect(names({}).clusters).toEqual([]);
  const out = names(limited, { dnsDomain: 'example.local', rateLimitNamespace: 'limits' });
  expect(out.clusters.map((c) => c.name)).toEqual(['ratelimit_cluster']);
  expect(JSON.stringify(out.clusters)).toContain(
    '"address":"envoy-ratelimit.limits.svc.example.local","portValue":8081',
  );
  expect(out.secrets.map((s) => s.name)).toEqual(['envoy']);
});

it('has nothing without a certificate for the control plane', () => {
  expect(names(limited, {}, {}).clusters).toEqual([]);
});

it('has the Service of the fleet with zones preferred', () => {
  const proxyServiceCluster = {
    name: 'fleet',
    settings: [{ name: 'fleet/0', endpoints: [{ host: '10.1.0.1', port: 1, zone: 'z' }] }],
  };
  const out = names({}, {}, { proxyServiceCluster });
  expect(out.clusters.map((c) => c.name)).toEqual(['fleet']);
  expect(out.endpoints[0]?.endpoints).toMatchObject([{ locality: { zone: 'z' } }]);
});

it('has the Wasm server only where routes run modules', () => {
  const wasms = [{ name: 'w' }];
  const out = names({ envoyExtensions: { wasms } } as never, { controllerNamespace: 'control' });
  expect(out.clusters.map((c) => c.name)).toEqual(['wasm_cluster']);
  expect(JSON.stringify(out.clusters)).toContain(
    '"address":"envoy-gateway.control.svc.cluster.local","portValue":18002',
  );
  expect(JSON.stringify(out.clusters)).toContain('"trustedCa":{"filename":"/certs/ca.crt"}');
});

it('has no rate limit service that is not configured', () => {
  expect(names(limited, { rateLimit: undefined }).clusters).toEqual([]);
});
