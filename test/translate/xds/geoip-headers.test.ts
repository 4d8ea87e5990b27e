import { describe, expect, it } from 'vitest';
import type { ClientIPGeoLocation } from '../../../src/translate/ir/api-types.ts';
import { geoFields, neededGeoFields } from '../../../src/translate/xds/geoip-headers.ts';
import { messageSchema } from '../../../src/translate/xds/proto/envoy-schema.ts';
import { httpListener, httpRoute } from './xds-scopes.ts';

const needed = (...locations: readonly ClientIPGeoLocation[]) => {
  const routes = locations.map((location) =>
    httpRoute({
      security: { authorization: { rules: [{ principal: { clientIPGeoLocations: [location] } }] } } as never,
    }),
  );
  return neededGeoFields(httpListener({ routes })).map(({ key }) => key);
};

describe('geoFields', () => {
  it('has a key of the API and a header each', () => {
    const type = 'envoy.extensions.geoip_providers.common.v3.CommonGeoipProviderConfig.GeolocationFieldKeys';
    const keys = messageSchema(type)?.byName;
    expect(geoFields.filter(({ key }) => !keys?.has(key))).toEqual([]);
    expect(new Set(geoFields.map(({ header }) => header)).size).toBe(geoFields.length);
    expect(geoFields.filter(({ header }) => !header.startsWith('x-eg-internal-geoip-'))).toEqual([]);
  });
});

describe('neededGeoFields', () => {
  it('are what rules of any route ask for, in the order of the properties', () => {
    expect(needed({ asn: 0 }, { country: 'DE', region: 'BE' })).toEqual(['country', 'region', 'asn']);
    expect(
      needed({ anonymous: { isTor: false, isVPN: true, isHosting: true, isProxy: true, isAnonymous: false } }),
    ).toEqual(['anon', 'anonVpn', 'anonHosting', 'anonTor', 'anonProxy']);
  });

  it.each([
    ['country', { country: 'DE' }],
    ['region', { region: 'BE' }],
    ['city', { city: 'Bern' }],
    ['asn', { asn: 64496 }],
    ['isp', { isp: 'Example' }],
    ['anonTor', { anonymous: { isTor: false } }],
  ])('tell the value of %s', (key, location) => {
    expect(needed(location as ClientIPGeoLocation)).toEqual([key]);
    const wanted = Object.values(key === 'anonTor' ? { value: false } : location)[0];
    expect(geoFields.find((field) => field.key === key)?.valueIn(location as ClientIPGeoLocation)).toBe(wanted);
  });

  it('are none where rules ask for nothing', () => {
    expect(needed({ country: '', anonymous: {} } as ClientIPGeoLocation)).toEqual([]);
    expect(neededGeoFields(httpListener())).toEqual([]);
  });

  it('are worked out once for a listener', () => {
    const listener = httpListener();
    expect(neededGeoFields(listener)).toBe(neededGeoFields(listener));
  });
});
