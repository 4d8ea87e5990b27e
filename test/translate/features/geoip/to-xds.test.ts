import { expect, it } from 'vitest';
import { toXds } from '../../../../src/translate/features/geoip/to-xds.ts';
import { httpRoute, routeScope } from '../../xds/xds-scopes.ts';
import { filtersFor } from '../filter-output.ts';

const rule = (location: object) => ({ name: 'r', action: 'Deny', principal: { clientIPGeoLocations: [location] } });
const route = (...locations: object[]) =>
  httpRoute({ security: { authorization: { defaultAction: 'Allow', rules: locations.map(rule) as never } } });
const listener = { geoIPProvider: { maxMind: { cityDbPath: '/city', anonymousIpDbPath: '/anon' } } };

it('looks up only what rules ask for', () => {
  const routes = [route({ country: 'CH', anonymous: { isVPN: false } }), route({ asn: 1 })];
  expect(
    filtersFor(toXds, routes, { ...listener, clientIPDetection: { xForwardedFor: { numTrustedHops: 2 } } }),
  ).toMatchObject([
    {
      typedConfig: {
        provider: {
          typedConfig: {
            cityDbPath: '/city',
            anonDbPath: '/anon',
            commonProviderConfig: {
              geoFieldKeys: {
                country: 'x-eg-internal-geoip-country',
                asn: 'x-eg-internal-geoip-asn',
                anonVpn: 'x-eg-internal-geoip-anon-vpn',
              },
            },
          },
        },
        xffConfig: { xffNumTrustedHops: 1 },
      },
    },
  ]);
});

it('removes the internal headers from all routes of the listener, with or without databases', () => {
  const scope = routeScope({}, { routes: [route({ city: 'Bern', region: 'BE' })] });
  expect(toXds.route?.(scope)).toEqual({
    ok: true,
    value: { requestHeadersToRemove: ['x-eg-internal-geoip-region', 'x-eg-internal-geoip-city'] },
  });
  expect(filtersFor(toXds, [route({ city: 'Bern' })])).toEqual([]);
});
