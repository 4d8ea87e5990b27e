import { compact } from '../../../core/compact.ts';
import type { GatewayContext, TranslateContext } from '../../gateway-api/contexts.ts';
import type { ClusterTrafficFeatures, TrafficFeatures } from '../../ir/slices.ts';
import type { BuiltTraffic } from './build-traffic.ts';

/** The part of a policy that configures clusters and not single requests. */
function clusterTraffic(traffic: TrafficFeatures): ClusterTrafficFeatures {
  const { timeout } = traffic;
  const { requestTimeout: _request, streamIdleTimeout: _stream, ...http } = timeout?.http ?? {};
  return compact({
    loadBalancer: traffic.loadBalancer,
    proxyProtocol: traffic.proxyProtocol,
    healthCheck: traffic.healthCheck,
    admissionControl: traffic.admissionControl,
    circuitBreaker: traffic.circuitBreaker,
    timeout: timeout && { ...timeout, ...(timeout.http && { http }) },
    tcpKeepalive: traffic.tcpKeepalive,
    backendConnection: traffic.backendConnection,
    http2: traffic.http2,
    dns: traffic.dns,
  });
}

/** Puts a Gateway's policy on the clusters that its routes share (EnvoyProxy mergeBackends). */
export function applyToSharedClusters(context: TranslateContext, gateway: GatewayContext, built: BuiltTraffic): void {
  const ir = context.xds.get(gateway.irKey);
  if (!ir?.backendClusters) return;
  const traffic = context.provenance.note(clusterTraffic(built.traffic), built.policy, ['spec']);
  const { useClientProtocol } = built.routeFields;
  ir.backendClusters = ir.backendClusters.map((cluster) =>
    context.provenance.inherit({ ...cluster, traffic, ...compact({ useClientProtocol }) }, cluster),
  );
}
