import { describe, expect, it } from 'vitest';
import { dnsCacheConfig, dnsLookupFamily } from '../../../../src/translate/xds/cluster/dns-cache.ts';

describe('dnsLookupFamily', () => {
  it.each([
    [undefined, undefined, 'V4_PREFERRED'],
    ['IPv4', undefined, 'V4_ONLY'],
    ['IPv6', undefined, 'V6_ONLY'],
    ['IPv4Preferred', undefined, 'V4_PREFERRED'],
    ['IPv6Preferred', undefined, 'AUTO'],
    ['IPv4AndIPv6', undefined, 'ALL'],
    [undefined, 'IPv4', 'V4_ONLY'],
    [undefined, 'IPv6', 'V6_ONLY'],
    [undefined, 'DualStack', 'ALL'],
    ['IPv6', 'IPv4', 'V4_ONLY'],
    ['IPv4', 'IPv6', 'V6_ONLY'],
    ['IPv4', 'DualStack', 'V4_ONLY'],
  ] as const)('of the setting %s and the family %s is %s', (lookupFamily, ipFamily, expected) => {
    expect(dnsLookupFamily({ lookupFamily }, ipFamily)).toBe(expected);
  });
});

describe('dnsCacheConfig', () => {
  it('has a name that tells its settings', () => {
    expect(dnsCacheConfig(undefined, undefined)).toEqual({
      name: 'envoy-gateway-dfp-cache-v4_preferred-30000ms-default',
      dnsLookupFamily: 'V4_PREFERRED',
      dnsRefreshRate: '30s',
    });
    const dns = { dnsRefreshRate: '1.5s', lookupFamily: 'IPv6Preferred', name: 'ns/policy' } as const;
    expect(dnsCacheConfig(dns, undefined)).toEqual({
      name: 'envoy-gateway-dfp-cache-auto-1500ms-ns/policy',
      dnsRefreshRate: '1.500s',
    });
  });

  it.each(['0s', '-1s', 'often'])('takes the default for the refresh rate %s', (dnsRefreshRate) => {
    expect(dnsCacheConfig({ dnsRefreshRate }, undefined)).toEqual(dnsCacheConfig(undefined, undefined));
  });
});
