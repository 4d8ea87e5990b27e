import { describe, expect, it } from 'vitest';
import { geoIPFromSecurityPolicy } from '../../../../src/translate/features/geoip/from-security-policy.ts';
import type { HTTPListener } from '../../../../src/translate/ir/listener.ts';
import { securityInput } from '../policy-input.ts';

type Location = NonNullable<
  NonNullable<
    NonNullable<NonNullable<Parameters<typeof securityInput>[0]['authorization']>['rules']>[number]['principal']
  >['clientIPGeoLocations']
>[number];

const local = (path: string) => ({ local: { path } });
const maxMind = { cityDbSource: local('/city'), asnDbSource: local('/asn') };
const run = (location: Location, detection: HTTPListener['clientIPDetection'], databases?: typeof maxMind) =>
  geoIPFromSecurityPolicy(
    securityInput(
      { authorization: { rules: [{ action: 'Allow', principal: { clientIPGeoLocations: [location] } }] } },
      databases ? { envoyProxy: { geoIP: { provider: { type: 'MaxMind', maxMind: databases } } } } : {},
    ),
    { name: 'l', clientIPDetection: detection } as HTTPListener,
  );

describe('places of clients', () => {
  it('need the databases that rules ask for', () => {
    expect(run({ country: 'DE', asn: 1 }, { directSourceIP: {} }, maxMind).value).toEqual({
      geoIPProvider: { maxMind: { cityDbPath: '/city', asnDbPath: '/asn' } },
    });
    expect(run({ isp: 'x' }, { directSourceIP: {} }, maxMind)).toMatchObject({ problems: [{}] });
    expect(run({ country: 'DE' }, { directSourceIP: {} })).toMatchObject({ problems: [{}] });
  });

  it('need one sure way to the address', () => {
    expect(run({ country: 'DE' }, undefined, maxMind).value).toBeUndefined();
    expect(run({ country: 'DE' }, { directSourceIP: {}, customHeader: { name: 'x' } }, maxMind).value).toBeUndefined();
    expect(run({ country: 'DE' }, { xForwardedFor: { trustedCIDRs: ['10.0.0.0/8'] } }, maxMind).value).toBeUndefined();
    expect(run({ country: 'DE' }, { xForwardedFor: { numTrustedHops: 1 } }, maxMind).value).toBeDefined();
  });

  it('need nothing when no rule speaks of them', () => {
    expect(geoIPFromSecurityPolicy(securityInput({}), { name: 'l' } as HTTPListener)).toEqual({});
  });
});
