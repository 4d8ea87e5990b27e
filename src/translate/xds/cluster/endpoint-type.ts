import type { EndpointType } from '../../features/to-xds-hooks.ts';
import type { DestinationSetting } from '../../ir/destination.ts';

/** How the endpoints of a route's cluster are found; the first setting tells, others of its cluster agree (spec/xds-routes-clusters.md D.3). */
export function endpointTypeOf(settings: readonly DestinationSetting[] | undefined): EndpointType {
  const first = settings?.[0];
  if (first?.isDynamicResolver) return 'dynamic';
  return serviceEndpointTypeOf(settings);
}

/** How the endpoints of an external service or a telemetry sink are found: these have no dynamic resolver. */
export function serviceEndpointTypeOf(settings: readonly DestinationSetting[] | undefined): 'static' | 'dns' {
  return settings?.[0]?.addressType === 'FQDN' ? 'dns' : 'static';
}
