import type { ClientIPGeoLocation } from '../ir/api-types.ts';
import type { HTTPListener } from '../ir/listener.ts';

/** A property of a client's place: Envoy's key for it, the internal header that carries it, and its value in a rule. */
export interface GeoField {
  /** Member of geoFieldKeys in envoy.extensions.geoip_providers.common.v3.CommonGeoipProviderConfig. */
  readonly key: string;
  readonly header: string;
  /** The value that a rule asks for, undefined where it does not care. */
  readonly valueIn: (location: ClientIPGeoLocation) => string | number | boolean | undefined;
}

const prefix = 'x-eg-internal-geoip';

/**
 * All properties, in the order of spec/xds-filters.md E.19. The lookup writes them into request headers that only
 * authorization rules read, so clients must not be able to send them.
 */
export const geoFields: readonly GeoField[] = [
  { key: 'country', header: `${prefix}-country`, valueIn: ({ country }) => country || undefined },
  { key: 'region', header: `${prefix}-region`, valueIn: ({ region }) => region || undefined },
  { key: 'city', header: `${prefix}-city`, valueIn: ({ city }) => city || undefined },
  { key: 'asn', header: `${prefix}-asn`, valueIn: ({ asn }) => asn ?? undefined },
  { key: 'isp', header: `${prefix}-isp`, valueIn: ({ isp }) => isp || undefined },
  { key: 'anon', header: `${prefix}-anon`, valueIn: ({ anonymous }) => anonymous?.isAnonymous ?? undefined },
  { key: 'anonVpn', header: `${prefix}-anon-vpn`, valueIn: ({ anonymous }) => anonymous?.isVPN ?? undefined },
  {
    key: 'anonHosting',
    header: `${prefix}-anon-hosting`,
    valueIn: ({ anonymous }) => anonymous?.isHosting ?? undefined,
  },
  { key: 'anonTor', header: `${prefix}-anon-tor`, valueIn: ({ anonymous }) => anonymous?.isTor ?? undefined },
  { key: 'anonProxy', header: `${prefix}-anon-proxy`, valueIn: ({ anonymous }) => anonymous?.isProxy ?? undefined },
];

const neededByListener = new WeakMap<HTTPListener, readonly GeoField[]>();

/** The properties that rules of a listener's routes ask for; remembered, since every route of the listener needs them. */
export function neededGeoFields(listener: HTTPListener): readonly GeoField[] {
  const known = neededByListener.get(listener);
  if (known) return known;
  const locations = (listener.routes ?? [])
    .flatMap(({ security }) => security?.authorization?.rules ?? [])
    .flatMap(({ principal }) => principal?.clientIPGeoLocations ?? []);
  const needed = geoFields.filter((field) => locations.some((location) => field.valueIn(location) !== undefined));
  neededByListener.set(listener, needed);
  return needed;
}
