import { compact } from '../../../core/compact.ts';
import type {
  BackendTrafficPolicy,
  LoadBalancer as LoadBalancerSpec,
  LoadBalancerZoneAwarePreferLocal as PreferLocalSpec,
} from '../../../resources/generated/types.ts';
import { type FieldReader, fieldReader } from '../../fields/field-reader.ts';
import { filled } from '../../fields/filled.ts';
import type { PreferLocalZone } from '../../ir/destination.ts';
import type { HTTPRoute } from '../../ir/route.ts';
import type { TrafficFeatures } from '../../ir/slices.ts';
import type { FromApiHooks } from '../feature.ts';
import type { Outcome, PolicyInput } from '../from-api-hooks.ts';
import { backendUtilization } from './backend-utilization.ts';
import { consistentHash } from './consistent-hash.ts';
import type { LoadBalancer, SlowStart } from './ir.ts';

/** API fields to IR. */
export const fromApi: FromApiHooks = { traffic: { traffic: fromBackendPolicy, onRoute: hideLoadReports } };

function fromBackendPolicy({ policy }: PolicyInput<BackendTrafficPolicy>): Outcome<TrafficFeatures> {
  const { loadBalancer: spec } = policy.spec;
  if (!spec) return {};
  const read = fieldReader('spec', 'loadBalancer');
  const algorithm = algorithmOf(spec, read);
  if (!algorithm || read.problems.length > 0) return read.outcome();
  const { zoneAware, endpointOverride } = spec;
  return read.outcome({
    loadBalancer: compact({
      ...algorithm,
      preferLocal: zoneAware?.preferLocal && preferLocal(zoneAware.preferLocal),
      weightedZones: filled(zoneAware?.weightedZones?.map(({ zone, weight }) => ({ zone, weight }))),
      endpointOverride: endpointOverride && {
        extractFrom: (endpointOverride.extractFrom ?? []).map(({ header }) => compact({ header })),
      },
    }),
  });
}

/** The balancing algorithm; undefined for types that Envoy Gateway 1.9 does not translate (DynamicModule). */
function algorithmOf(spec: LoadBalancerSpec, read: FieldReader): LoadBalancer | undefined {
  switch (spec.type) {
    case 'ConsistentHash':
      return { consistentHash: consistentHash(spec, read) };
    case 'LeastRequest':
      return { leastRequest: compact({ slowStart: slowStart(spec, read) }) };
    case 'RoundRobin':
      return { roundRobin: compact({ slowStart: slowStart(spec, read) }) };
    case 'Random':
      return { random: {} };
    case 'BackendUtilization':
      return { backendUtilization: backendUtilization(spec, slowStart(spec, read), read) };
    default:
      return undefined;
  }
}

function slowStart(spec: LoadBalancerSpec, read: FieldReader): SlowStart | undefined {
  const window = read.duration(spec.slowStart?.window, 'slowStart', 'window');
  return window === undefined ? undefined : { window };
}

function preferLocal({ minEndpointsThreshold, percentageEnabled, force }: PreferLocalSpec): PreferLocalZone {
  return compact({
    minEndpointsThreshold,
    percentageEnabled,
    force: force && compact({ minEndpointsInZoneThreshold: force.minEndpointsInZoneThreshold }),
  });
}

const loadReportHeaders = ['endpoint-load-metrics', 'endpoint-load-metrics-bin'];

/** Backends report their load to Envoy in response headers, which clients need not see. */
function hideLoadReports({ policy }: PolicyInput<BackendTrafficPolicy>, route: HTTPRoute): Partial<HTTPRoute> {
  const { loadBalancer } = policy.spec;
  if (loadBalancer?.type !== 'BackendUtilization' || loadBalancer.backendUtilization?.keepResponseHeaders) return {};
  const removed = route.removeResponseHeaders ?? [];
  const missing = loadReportHeaders.filter((header) => !removed.includes(header));
  return missing.length > 0 ? { removeResponseHeaders: [...removed, ...missing] } : {};
}
