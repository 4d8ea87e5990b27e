import { ok, type Result } from '../../../core/result.ts';
import type { RouteDestination } from '../../ir/destination.ts';
import type { ClusterTrafficFeatures } from '../../ir/slices.ts';
import { singleSettingName } from '../names.ts';
import type { XdsTranslation } from '../translation.ts';
import { addCluster } from './add-cluster.ts';
import { serviceEndpointTypeOf } from './endpoint-type.ts';
import { urlTarget, urlTransportSocket } from './url-cluster.ts';

/** What of the fleet's settings applies to the cluster of a service (spec/xds-routes-clusters.md D.2). */
export interface ServiceClusterSwitches {
  readonly countStats?: boolean;
  readonly logHealthChecks?: boolean;
}

/** Adds the cluster of an external service or a telemetry sink, once per name. */
export function addServiceCluster(
  t: XdsTranslation,
  destination: RouteDestination,
  traffic: ClusterTrafficFeatures | undefined,
  switches: ServiceClusterSwitches = {},
): Result<undefined, string> {
  return addCluster(t, {
    name: destination.name,
    settings: destination.settings ?? [],
    endpointType: serviceEndpointTypeOf(destination.settings),
    traffic,
    metadata: destination.metadata,
    source: destination,
    ...switches,
  });
}

/** Adds the cluster of a URL, once per host and port; the error says what is wrong with the URL. */
export function addUrlCluster(
  t: XdsTranslation,
  url: string,
  traffic: ClusterTrafficFeatures | undefined,
): Result<undefined, string> {
  const target = urlTarget(url);
  if (!target.ok) return target;
  const { host, port, tls, clusterName, endpointType } = target.value;
  if (t.table.findCluster(clusterName)) return ok(undefined);
  return addCluster(t, {
    name: clusterName,
    settings: [{ name: singleSettingName(clusterName), weight: 1, endpoints: [{ host, port }] }],
    endpointType,
    traffic,
    transportSocket: tls ? urlTransportSocket(host) : undefined,
  });
}
