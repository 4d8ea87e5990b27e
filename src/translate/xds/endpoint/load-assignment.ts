import { compareBytes } from '../../../core/compare.ts';
import type { ClusterScope } from '../../features/to-xds-hooks.ts';
import type { DestinationEndpoint, DestinationSetting } from '../../ir/destination.ts';
import type { MergedClusterPart } from '../cluster/cluster-parts.ts';
import { envoyMetadata } from '../message/envoy-metadata.ts';
import { type EndpointResource, type Message, withoutDefaults, withoutUndefined } from '../messages.ts';
import { transportSocketMatchName } from '../names.ts';

/** The endpoints of a cluster: a locality for each setting, or for each zone of it where zones matter (spec/xds-routes-clusters.md D.11). */
export function loadAssignment(scope: ClusterScope, parts: MergedClusterPart): EndpointResource {
  const endpoints = scope.settings.flatMap((setting, index) => localities(scope, parts, setting, index));
  return { clusterName: scope.name, ...withoutDefaults({ endpoints }) };
}

function localities(
  scope: ClusterScope,
  parts: MergedClusterPart,
  setting: DestinationSetting,
  index: number,
): readonly Message[] {
  const toLbEndpoint = (endpoint: DestinationEndpoint): Message => lbEndpoint(scope, parts, setting, index, endpoint);
  const shared = {
    ...withoutDefaults({ priority: setting.priority }),
    ...withoutUndefined({ metadata: envoyMetadata(setting.metadata) }),
  };
  const balancer = scope.traffic.loadBalancer;
  const weights = new Map((balancer?.weightedZones ?? []).map(({ zone, weight }) => [zone, weight]));
  if (weights.size === 0 && !setting.preferLocal && !balancer?.preferLocal) {
    const lbEndpoints = (setting.endpoints ?? []).map(toLbEndpoint);
    const weight = setting.weight ?? 1;
    return [
      {
        locality: withoutDefaults({ region: setting.name }),
        ...withoutDefaults({ lbEndpoints }),
        loadBalancingWeight: weight,
        ...shared,
      },
    ];
  }
  return byZone(setting.endpoints ?? []).map(([zone, endpoints]) => ({
    locality: withoutDefaults({ zone }),
    lbEndpoints: endpoints.map(toLbEndpoint),
    ...(weights.size > 0 ? { loadBalancingWeight: weights.get(zone) ?? 1 } : {}),
    ...shared,
  }));
}

function byZone(
  endpoints: readonly DestinationEndpoint[],
): readonly (readonly [string, readonly DestinationEndpoint[]])[] {
  const zones = new Map<string, DestinationEndpoint[]>();
  for (const endpoint of endpoints) {
    const zone = endpoint.zone ?? '';
    const list = zones.get(zone);
    if (list) list.push(endpoint);
    else zones.set(zone, [endpoint]);
  }
  return [...zones].sort(([a], [b]) => compareBytes(a, b));
}

function lbEndpoint(
  scope: ClusterScope,
  parts: MergedClusterPart,
  setting: DestinationSetting,
  index: number,
  endpoint: DestinationEndpoint,
): Message {
  const name = transportSocketMatchName(scope.name, index);
  return withoutUndefined({
    endpoint: withoutUndefined({
      address: endpoint.path
        ? { pipe: { path: endpoint.path } }
        : { socketAddress: { address: endpoint.host ?? '', portValue: endpoint.port ?? 0 } },
      ...withoutDefaults({ hostname: endpoint.hostname }),
      healthCheckConfig: parts.endpointHealthCheck?.(endpoint),
    }),
    loadBalancingWeight: 1,
    ...withoutDefaults({ healthStatus: endpoint.draining ? 'DRAINING' : undefined }),
    metadata: setting.tls ? { filterMetadata: { 'envoy.transport_socket_match': { name } } } : undefined,
  });
}
