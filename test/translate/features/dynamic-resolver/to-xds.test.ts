import { expect, it } from 'vitest';
import { toXds } from '../../../../src/translate/features/dynamic-resolver/to-xds.ts';
import { chainScope, clusterScope, httpRoute, httpScope, routeScope, tcpListener } from '../../xds/xds-scopes.ts';

const destination = { name: 'd', settings: [{ name: 'd/0', isDynamicResolver: true }] };
const filter = 'envoy.filters.http.rbac.dfp_loopback_deny';

it('guards the loopback on routes that resolve hosts', () => {
  expect(toXds.httpFilters?.(httpScope({ routes: [httpRoute({ destination })] }))).toMatchObject({
    value: [{ name: filter }],
  });
  expect(toXds.httpFilters?.(httpScope({ routes: [httpRoute()] }))).toEqual({ ok: true, value: [] });
});

it('denies loopback names in the header that becomes the host', () => {
  const part = toXds.route?.(routeScope({ destination, urlRewrite: { host: { header: 'x-host' } } }));
  const text = JSON.stringify(part);
  expect(text).toContain('"headerName":"x-host"');
  expect(text).toContain(String.raw`^127\\.0\\.0\\.1(?::\\d+)?$`);
  expect(text.match(/singlePredicate/g)).toHaveLength(7);
});

it('trusts a host that the route fixes', () => {
  expect(toXds.route?.(routeScope({ destination, urlRewrite: { host: { name: 'a.test' } } }))).toEqual({
    ok: true,
    value: {},
  });
});

it('resolves server names of TLS routes that pass through', () => {
  const route = { name: 't', destination, tls: { inspector: { snis: ['*.test'] } } };
  const filters = toXds.networkFilters?.(chainScope(tcpListener(), route));
  expect(filters?.ok && filters.value.map((f) => f.filter.name)).toEqual([
    'envoy.filters.network.rbac',
    'envoy.filters.network.sni_dynamic_forward_proxy',
  ]);
});

it('leaves load balancing to dynamic clusters', () => {
  const part = toXds.cluster?.(clusterScope({ endpointType: 'dynamic' }));
  expect(JSON.stringify(part)).toContain('cluster_provided');
});
