import { ok } from '../../../core/result.ts';
import type { HTTPListener } from '../../ir/listener.ts';
import { type GeoField, neededGeoFields } from '../../xds/geoip-headers.ts';
import { type Any, any, type Message, withoutDefaults } from '../../xds/messages.ts';
import type { ToXdsHooks } from '../to-xds-hooks.ts';
import type { GeoIPMaxMindProvider } from './ir.ts';

const filterType = 'envoy.filters.http.geoip';

/** Looks up what authorization rules ask about a client's place; headers of that name that clients send are removed (spec/xds-filters.md E.19). */
export const toXds: ToXdsHooks = {
  filterTypes: [filterType],
  httpFilters: ({ listener }) => {
    const fields = neededGeoFields(listener);
    const maxMind = listener.geoIPProvider?.maxMind;
    if (fields.length === 0 || !maxMind) return ok([]);
    return ok([{ name: filterType, typedConfig: geoipFilter(listener, maxMind, fields) }]);
  },
  route: ({ geoHeaders }) => ok({ requestHeadersToRemove: geoHeaders }),
};

function geoipFilter(listener: HTTPListener, maxMind: GeoIPMaxMindProvider, fields: readonly GeoField[]): Any {
  const geoFieldKeys = Object.fromEntries(fields.map(({ key, header }) => [key, header]));
  return any('envoy.extensions.filters.http.geoip.v3.Geoip', {
    provider: {
      name: 'envoy.geoip_providers.maxmind',
      typedConfig: any('envoy.extensions.geoip_providers.maxmind.v3.MaxMindConfig', {
        ...withoutDefaults({
          cityDbPath: maxMind.cityDbPath,
          asnDbPath: maxMind.asnDbPath,
          anonDbPath: maxMind.anonymousIpDbPath,
          ispDbPath: maxMind.ispDbPath,
          countryDbPath: maxMind.countryDbPath,
        }),
        commonProviderConfig: { geoFieldKeys },
      }),
    },
    ...addressSource(listener),
  });
}

/** The address is found where client IP detection finds it; otherwise the connection's is taken. */
function addressSource({ clientIPDetection }: HTTPListener): Message {
  const customHeader = clientIPDetection?.customHeader;
  if (customHeader) return { customHeaderConfig: { headerName: customHeader.name } };
  const hops = clientIPDetection?.xForwardedFor?.numTrustedHops;
  return hops == null ? {} : { xffConfig: withoutDefaults({ xffNumTrustedHops: Math.max(hops - 1, 0) }) };
}
