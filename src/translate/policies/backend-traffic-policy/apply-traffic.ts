import { compact } from '../../../core/compact.ts';
import type { TranslateContext } from '../../gateway-api/contexts.ts';
import type { XdsDraft } from '../../gateway-api/ir-drafts.ts';
import type { ResourceMetadata } from '../../ir/metadata.ts';
import type { HTTPRoute, TCPRoute } from '../../ir/route.ts';
import type { BuiltTraffic } from './build-traffic.ts';

/** Whether a policy targets the route itself or something above it. */
export type TargetLevel = 'route' | 'listener';

/**
 * An HTTP route with a policy on it; undefined when a more specific policy has it already. An invalid policy makes the route answer
 * 500 and leaves the rest to less specific policies (spec/policies.md 3.2 and 1.12).
 */
export function withTraffic(route: HTTPRoute, built: BuiltTraffic, level: TargetLevel): HTTPRoute | undefined {
  if (route.traffic !== undefined || route.useClientProtocol !== undefined) return undefined;
  const named = built.statName(route.metadata);
  const statName = level === 'route' ? (named ?? route.statName) : (route.statName ?? named);
  const base: HTTPRoute = statName === undefined ? route : { ...route, statName };
  if (built.problems.length > 0) return { ...base, directResponse: { statusCode: 500 } };
  return {
    ...base,
    ...built.routeFields,
    ...(level === 'route' && built.onRoute(base)),
    traffic: built.traffic,
    metadata: withPolicy(route.metadata, built),
  };
}

/** A TCP or TLS route with a policy on it: fields that a more specific policy set stay, and both policies are listed. */
export function withTCPTraffic(route: TCPRoute, built: BuiltTraffic, level: TargetLevel): TCPRoute {
  const { traffic } = built;
  return {
    ...compact({
      loadBalancer: traffic.loadBalancer,
      proxyProtocol: traffic.proxyProtocol,
      healthCheck: traffic.healthCheck,
      circuitBreaker: traffic.circuitBreaker,
      tcpKeepalive: traffic.tcpKeepalive,
      timeout: traffic.timeout,
      dns: traffic.dns,
      backendConnection: level === 'route' ? traffic.backendConnection : undefined,
      statName: built.statName(route.metadata),
    }),
    ...compact(route),
    metadata: withPolicy(route.metadata, built),
  };
}

/** Puts a policy on the route of a UDP listener. */
export function applyUDPTraffic(
  listener: XdsDraft['udp'][number],
  built: BuiltTraffic,
  context: TranslateContext,
): void {
  const { route } = listener;
  if (!route) return;
  const { loadBalancer, dns } = built.traffic;
  listener.route = context.provenance.inherit({ ...compact({ loadBalancer, dns }), ...compact(route) }, route);
}

function withPolicy(metadata: ResourceMetadata | undefined, { policy }: BuiltTraffic): ResourceMetadata {
  const { name, namespace } = policy.metadata;
  const entry = { kind: 'BackendTrafficPolicy', name, namespace };
  return { ...metadata, policies: [...(metadata?.policies ?? []), entry] };
}
