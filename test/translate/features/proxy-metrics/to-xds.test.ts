import { expect, it } from 'vitest';
import { toXds } from '../../../../src/translate/features/proxy-metrics/to-xds.ts';
import { clusterScope, httpScope } from '../../xds/xds-scopes.ts';

const metrics = { enableVirtualHostStats: true, enablePerEndpointStats: true, enableRequestResponseSizesStats: false };

it('counts virtual hosts by prefix of the authority', () => {
  expect(toXds.virtualHost?.({ ...httpScope({}, { metrics }), hostname: 'a.test' })).toEqual({
    virtualClusters: [{ name: 'a_test', headers: [{ name: ':authority', stringMatch: { prefix: 'a.test' } }] }],
  });
  expect(toXds.virtualHost?.({ ...httpScope(), hostname: 'a.test' })).toEqual({});
});

it('counts endpoints only where the settings apply', () => {
  const xds = { metrics };
  expect(toXds.cluster?.(clusterScope({ xds }))).toEqual({
    ok: true,
    value: { cluster: { trackClusterStats: { perEndpointStats: true } } },
  });
  expect(toXds.cluster?.(clusterScope({ xds, countStats: false }))).toEqual({ ok: true, value: {} });
});
