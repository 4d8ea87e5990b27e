import type { BackendClusterRef, DestinationSetting, RouteDestination } from '../../ir/destination.ts';
import type { HTTPRoute } from '../../ir/route.ts';
import type { XdsTranslation } from '../translation.ts';

/** How the weights of a destination's settings are spread over what they can do. */
export interface DestinationWeights {
  readonly invalid: number;
  readonly valid: number;
  readonly noEndpoints: number;
}

/** Adds up weights by kind of setting; settings without a weight do not count (spec/xds-routes-clusters.md C.3). */
export function destinationWeights(settings: readonly DestinationSetting[]): DestinationWeights {
  let [invalid, valid, noEndpoints] = [0, 0, 0];
  for (const setting of settings) {
    const weight = setting.weight ?? 0;
    if (setting.invalid) invalid += weight;
    else if (setting.isDynamicResolver || setting.isCustomBackend || setting.endpoints?.length) valid += weight;
    else noEndpoints += weight;
  }
  return { invalid, valid, noEndpoints };
}

/** References of a destination to merged backends that exist. */
export function resolvedBackendRefs(t: XdsTranslation, destination: RouteDestination): readonly BackendClusterRef[] {
  return (destination.backendClusterRefs ?? []).filter((ref) => t.backendClusters.has(ref.name));
}

/** True when every setting of a route needs a cluster of its own, because one cluster cannot hold their differences (spec/xds-routes-clusters.md C.3). */
export function needsClusterPerSetting(route: HTTPRoute): boolean {
  const settings = route.destination?.settings ?? [];
  const balancer = route.traffic?.loadBalancer;
  if (balancer?.preferLocal || balancer?.weightedZones?.length) return true;
  const weights = destinationWeights(settings);
  if (weights.invalid > 0 || weights.noEndpoints > 0) return true;
  return (
    hasMixedAddresses(settings) ||
    settings.some((setting) => setting.filters) ||
    (settings.length > 1 && settings.some((setting) => setting.preferLocal)) ||
    hasMixedProtocols(settings) ||
    hasMixedAutoSni(settings)
  );
}

/** Names need a cluster that resolves them, addresses one that does not. */
function hasMixedAddresses(settings: readonly DestinationSetting[]): boolean {
  const types = new Set(settings.map((setting) => setting.addressType).filter(Boolean));
  return types.has('Mixed') || (types.has('FQDN') && types.size > 1);
}

function hasMixedProtocols(settings: readonly DestinationSetting[]): boolean {
  const speaksHttp2 = settings.some(({ protocol }) => protocol === 'HTTP2' || protocol === 'GRPC');
  return speaksHttp2 && settings.some((setting) => setting.forceHTTP1Upstream);
}

function hasMixedAutoSni(settings: readonly DestinationSetting[]): boolean {
  const auto = settings.filter((setting) => setting.tls?.autoSNIFromEndpointHostname).length;
  return auto > 0 && auto < settings.length;
}
