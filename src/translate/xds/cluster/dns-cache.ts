import { parseDuration, protoDuration } from '../../../core/duration.ts';
import type { DNSLookupFamily, IPFamily } from '../../ir/api-types.ts';
import { type Message, withoutDefaults } from '../messages.ts';

/** How names are resolved; the IR's DNS settings satisfy it. */
export interface DnsSettings {
  readonly dnsRefreshRate?: string;
  readonly lookupFamily?: DNSLookupFamily;
  readonly name?: string;
}

/** Which addresses of a name are used: what the DNS settings say, narrowed by the IP family of the settings (spec/xds-routes-clusters.md D.9). */
export function dnsLookupFamily(dns: DnsSettings | undefined, ipFamily: IPFamily | undefined): string {
  if (ipFamily === 'IPv4') return 'V4_ONLY';
  if (ipFamily === 'IPv6') return 'V6_ONLY';
  switch (dns?.lookupFamily ?? undefined) {
    case 'IPv4':
      return 'V4_ONLY';
    case 'IPv6':
      return 'V6_ONLY';
    case 'IPv6Preferred':
      return 'AUTO';
    case 'IPv4AndIPv6':
      return 'ALL';
    case 'IPv4Preferred':
      return 'V4_PREFERRED';
    case undefined:
      return ipFamily === 'DualStack' ? 'ALL' : 'V4_PREFERRED';
  }
}

/**
 * The cache in which Envoy keeps the hosts that it resolves for single requests (spec/xds-routes-clusters.md D.4). A cluster and the filters in
 * front of it must name the same cache with the same settings.
 */
export function dnsCacheConfig(dns: DnsSettings | undefined, ipFamily: IPFamily | undefined): Message {
  const family = dnsLookupFamily(dns, ipFamily);
  const parsed = parseDuration(dns?.dnsRefreshRate ?? '30s');
  const refresh = parsed.ok && parsed.value > 0n ? parsed.value : 30_000_000_000n;
  const name = `envoy-gateway-dfp-cache-${family.toLowerCase()}-${refresh / 1_000_000n}ms-${dns?.name || 'default'}`;
  return {
    name,
    ...withoutDefaults({ dnsLookupFamily: family === 'AUTO' ? undefined : family }),
    dnsRefreshRate: protoDuration(refresh),
  };
}
