import type { Service } from '../../../resources/kinds/service.ts';
import type { PreferLocalZone } from '../../ir/destination.ts';

const topologyAnnotation = 'service.kubernetes.io/topology-mode';

/**
 * Zone-aware routing that a Service asks for: any `trafficDistribution` keeps traffic in the zone from the first endpoint on, the older
 * annotation only from the third (spec/gateway-api.md 10.4). Undefined when it asks for nothing.
 */
export function zonePreference({ metadata, spec }: Service): PreferLocalZone | undefined {
  const mode = metadata.annotations?.[topologyAnnotation];
  const threshold = spec?.trafficDistribution ? 1 : mode === 'Auto' || mode === 'auto' ? 3 : undefined;
  return threshold && { minEndpointsThreshold: threshold, force: { minEndpointsInZoneThreshold: threshold } };
}
