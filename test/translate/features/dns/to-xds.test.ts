import { expect, it } from 'vitest';
import { toXds } from '../../../../src/translate/features/dns/to-xds.ts';
import { clusterScope } from '../../xds/xds-scopes.ts';

const cluster = (fields: Parameters<typeof clusterScope>[0]) => {
  const part = toXds.cluster?.(clusterScope(fields));
  return part?.ok ? part.value.cluster : undefined;
};

it.each([
  [undefined, undefined, 'V4_PREFERRED'],
  ['IPv6', undefined, 'V6_ONLY'],
  ['IPv4AndIPv6', undefined, 'ALL'],
  [undefined, 'DualStack', 'ALL'],
  ['IPv4Preferred', 'DualStack', 'V4_PREFERRED'],
  ['IPv6', 'IPv4', 'V4_ONLY'],
  ['IPv6Preferred', undefined, undefined],
] as const)('lookup family %s with IP family %s is %s', (lookupFamily, ipFamily, expected) => {
  expect(cluster({ traffic: { dns: { lookupFamily } }, ipFamily })?.dnsLookupFamily).toBe(expected);
});

it('resolves the names of endpoints every 30 seconds by default', () => {
  expect(cluster({ endpointType: 'dns' })?.clusterType).toMatchObject({
    name: 'envoy.cluster.dns',
    typedConfig: { dnsRefreshRate: '30s', respectDnsTtl: true, dnsLookupFamily: 'V4_PREFERRED' },
  });
  const dns = { dnsRefreshRate: '5s', respectDnsTtl: false };
  expect(cluster({ endpointType: 'dns', traffic: { dns } })?.clusterType).not.toHaveProperty(
    'typedConfig.respectDnsTtl',
  );
});

it('names the cache of dynamic hosts after its settings', () => {
  const dns = { dnsRefreshRate: '1.5s', name: 'eu' };
  expect(cluster({ endpointType: 'dynamic', traffic: { dns } })?.clusterType).toMatchObject({
    typedConfig: {
      dnsCacheConfig: { name: 'envoy-gateway-dfp-cache-v4_preferred-1500ms-eu', dnsRefreshRate: '1.500s' },
    },
  });
});
