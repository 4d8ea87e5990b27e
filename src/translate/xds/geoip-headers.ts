import type { ClientIPGeoLocation } from '../ir/api-types.ts';
import type { HTTPListener } from '../ir/listener.ts';

/** A property of a client's place: Envoy's key for it, the internal header that carries it, and its value in a rule. */
export interface GeoField {
  /** Member of geoFieldKeys in envoy.extensions.geoip_providers.common.v3.CommonGeoipProviderConfig. */
  readonly key: string;
  readonly header: string;
  /** The value that a rule asks for, undefined where it does not care. */
  readonly valueOf: (location: ClientIPGeoLocation) => string | number | boolean | undefined;
}

const prefix = 'x-eg-internal-geoip';

/**
 * All properties, in the order of spec/xds-filters.md E.19. The lookup writes them into request headers that only
 * authorization rules read, so clients must not be able to send them.
 */
export const geoFields: readonly GeoField[] = [
  { key: 'country', header: `${prefix}-country`, valueOf: ({ country }) => country || undefined },
  { key: 'region', header: `${prefix}-region`, valueOf: ({ region }) => region || undefined },
  { key: 'city', header: `${prefix}-city`, valueOf: ({ city }) => city || undefined },
  { key: 'asn', header: `${prefix}-asn`, valueOf: ({ asn }) => asn ?? undefined },
  { key: 'isp', header: `${prefix}-isp`, valueOf: ({ isp }) => isp || undefined },
  { key: 'anon', header: `${prefix}-anon`, valueOf: ({ anonymous }) => anonymous?.isAnonymous ?? undefined },
  { key: 'anonVpn', header: `${prefix}-anon-vpn`, valueOf: ({ anonymous }) => anonymous?.isVPN ?? undefined },
  {
    key: 'anonHosting',
    header: `${prefix}-anon-hosting`,
    valueOf: ({ anonymous }) => anonymous?.isHosting ?? undefined,
  },
  { key: 'anonTor', header: `${prefix}-anon-tor`, valueOf: ({ anonymous }) => anonymous?.isTor ?? undefined },
  { key: 'anonProxy', header: `${prefix}-anon-proxy`, valueOf: ({ anonymous }) => anonymous?.isProxy ?? undefined },
];

const neededByListener = new WeakMap<HTTPListener, readonly GeoField[]>();

/** The properties that rules of a listener's routes ask for; remembered, since every route of the listener needs them. */
export function neededGeoFields(listener: HTTPListener): readonly GeoField[] {
  const known = neededByListener.get(listener);
  if (known) return known;
  const locations = (listener.routes ?? [])
    .flatMap(({ security }) => security?.authorization?.rules ?? [])
    .flatMap(({ principal }) => principal?.clientIPGeoLocations ?? []);
  const needed = geoFields.filter(({ valueOf }) => locations.some((location) => valueOf(location) !== undefined));
  neededByListener.set(listener, needed);
  return needed;
}
