import { describe, expect, it } from 'vitest';
import { dns } from '../../../../src/translate/features/dns/feature.ts';
import { trafficOf } from '../traffic-input.ts';

describe('DNS settings', () => {
  it('carry the name of their policy', () => {
    const spec = { dns: { dnsRefreshRate: '60s', respectDnsTtl: false, lookupFamily: 'IPv4' } };
    expect(trafficOf(dns, spec)).toEqual({
      value: { dns: { dnsRefreshRate: '1m0s', respectDnsTtl: false, lookupFamily: 'IPv4', name: 'default/policy' } },
    });
  });

  it('leave out a rate that is no duration', () => {
    expect(trafficOf(dns, { dns: { dnsRefreshRate: 'often' } })).toEqual({
      value: { dns: { name: 'default/policy' } },
    });
  });
});
