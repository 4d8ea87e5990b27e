import { parseDuration, protoDuration, toProtoDuration } from '../../../core/duration.ts';
import type { DestinationSetting, PreferLocalZone } from '../../ir/destination.ts';
import { any, type Message, type TypedExtension, withoutDefaults, withoutUndefined } from '../../xds/messages.ts';
import type { ClusterScope } from '../to-xds-hooks.ts';
import type { BackendUtilization, EndpointOverride, LoadBalancer, SlowStart } from './ir.ts';

const policyTypes = {
  least_request: 'LeastRequest',
  round_robin: 'RoundRobin',
  random: 'Random',
  maglev: 'Maglev',
  override_host: 'OverrideHost',
  wrr_locality: 'WrrLocality',
  client_side_weighted_round_robin: 'ClientSideWeightedRoundRobin',
} as const;

function policy(name: keyof typeof policyTypes, fields: Message = {}): TypedExtension {
  const type = `envoy.extensions.load_balancing_policies.${name}.v3.${policyTypes[name]}`;
  return { name: `envoy.load_balancing_policies.${name}`, typedConfig: any(type, fields) };
}

/** The load balancing policy of a cluster; undefined when settings are there that name none (spec/xds-routes-clusters.md D.5). */
export function loadBalancingPolicy(scope: ClusterScope): TypedExtension | undefined {
  const balancer = scope.traffic.loadBalancer;
  if (balancer?.endpointOverride) return overrideHost(balancer, balancer.endpointOverride);
  const localityLbConfig = localities(balancer, scope.settings);
  if (!balancer) return policy('least_request', { localityLbConfig });
  if (balancer.leastRequest) return policy('least_request', { localityLbConfig, ...slowStart(balancer.leastRequest) });
  if (balancer.roundRobin) return policy('round_robin', { localityLbConfig, ...slowStart(balancer.roundRobin) });
  if (balancer.random) return policy('random', { localityLbConfig });
  if (balancer.consistentHash) return maglev(balancer);
  return balancer.backendUtilization ? byUtilization(balancer, balancer.backendUtilization) : undefined;
}

/** Prefers the local zone where asked for; otherwise localities share by weight. */
function localities(balancer: LoadBalancer | undefined, settings: readonly DestinationSetting[]): Message {
  const preferLocal = balancer?.preferLocal ?? (settings.length === 1 ? settings[0]?.preferLocal : undefined);
  return preferLocal ? { zoneAwareLbConfig: zoneAware(preferLocal) } : { localityWeightedLbConfig: {} };
}

function zoneAware({ minEndpointsThreshold, percentageEnabled, force }: PreferLocalZone): Message {
  return withoutUndefined({
    minClusterSize: String(minEndpointsThreshold ?? 6),
    routingEnabled: percentageEnabled == null ? undefined : withoutDefaults({ value: percentageEnabled }),
    forceLocalZone: force ? { minSize: force.minEndpointsInZoneThreshold ?? 1 } : undefined,
  });
}

function slowStart(settings: { readonly slowStart?: SlowStart }): Message {
  const slowStartWindow = toProtoDuration(settings.slowStart?.window);
  return slowStartWindow === undefined ? {} : { slowStartConfig: { slowStartWindow } };
}

function maglev({ consistentHash, weightedZones }: LoadBalancer): TypedExtension {
  return policy('maglev', {
    ...(consistentHash?.tableSize == null ? {} : { tableSize: String(consistentHash.tableSize) }),
    ...(weightedZones?.length ? { localityWeightedLbConfig: {} } : {}),
  });
}

/** The request names its endpoint; where it does not, a policy without further settings chooses. */
function overrideHost(balancer: LoadBalancer, override: EndpointOverride): TypedExtension {
  const overrideHostSources = override.extractFrom.flatMap(({ header }) => (header == null ? [] : [{ header }]));
  const fallbackPolicy = { policies: [{ typedExtensionConfig: fallback(balancer) }] };
  return policy('override_host', { ...withoutDefaults({ overrideHostSources }), fallbackPolicy });
}

function fallback(balancer: LoadBalancer): TypedExtension {
  if (balancer.leastRequest) return policy('least_request');
  if (balancer.roundRobin) return policy('round_robin');
  if (balancer.random) return policy('random');
  if (balancer.consistentHash) return policy('maglev');
  return balancer.backendUtilization ? byUtilization(balancer, balancer.backendUtilization) : policy('least_request');
}

/** Weights by reported load; weighted zones choose the zone first and the endpoint in it by load. */
function byUtilization({ weightedZones }: LoadBalancer, utilization: BackendUtilization): TypedExtension {
  const inner = clientSideWeighted(utilization);
  if (!weightedZones?.length) return inner;
  return policy('wrr_locality', { endpointPickingPolicy: { policies: [{ typedExtensionConfig: inner }] } });
}

function clientSideWeighted(utilization: BackendUtilization): TypedExtension {
  const { errorUtilizationPenaltyPercent: penalty, outOfBand } = utilization;
  const slowStartWindow = positive(utilization.slowStart?.window);
  return policy('client_side_weighted_round_robin', {
    ...withoutUndefined({
      blackoutPeriod: positive(utilization.blackoutPeriod),
      weightExpirationPeriod: positive(utilization.weightExpirationPeriod),
      weightUpdatePeriod: positive(utilization.weightUpdatePeriod),
      slowStartConfig: slowStartWindow === undefined ? undefined : { slowStartWindow },
      errorUtilizationPenalty: penalty == null ? undefined : shortestFloat32(penalty / 100),
    }),
    ...withoutDefaults({ metricNamesForComputingUtilization: utilization.metricNamesForComputingUtilization }),
    ...(outOfBand ? { enableOobLoadReport: true, ...outOfBandReport(outOfBand) } : {}),
  });
}

function outOfBandReport({ reportingPeriod, port, authority }: NonNullable<BackendUtilization['outOfBand']>): Message {
  const oobReportingConfig = withoutDefaults({ portValue: port, authority });
  return {
    ...withoutUndefined({ oobReportingPeriod: toProtoDuration(reportingPeriod) }),
    ...(port != null || authority != null ? { oobReportingConfig } : {}),
  };
}

function positive(text: string | undefined | null): string | undefined {
  const parsed = parseDuration(text ?? '0');
  return parsed.ok && parsed.value > 0n ? protoDuration(parsed.value) : undefined;
}

/** The shortest decimal that is the same number in single precision, as the field's type prints. */
function shortestFloat32(value: number): number {
  const single = Math.fround(value);
  for (let digits = 1; digits <= 9; digits++) {
    const text = Number(single.toPrecision(digits));
    if (Math.fround(text) === single) return text;
  }
  return single;
}
