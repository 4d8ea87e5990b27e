import type { TCPRoute, UDPRoute } from '../../ir/route.ts';
import type { ClusterTrafficFeatures } from '../../ir/slices.ts';

/** The cluster settings of a TCP route, which carries them as its own fields (spec/xds-routes-clusters.md D.2). */
export function tcpRouteTraffic(route: TCPRoute): ClusterTrafficFeatures {
  const { loadBalancer, proxyProtocol, circuitBreaker, tcpKeepalive, healthCheck, timeout, backendConnection, dns } =
    route;
  return { loadBalancer, proxyProtocol, circuitBreaker, tcpKeepalive, healthCheck, timeout, backendConnection, dns };
}

/** The cluster settings of a UDP route. */
export function udpRouteTraffic(route: UDPRoute): ClusterTrafficFeatures {
  const { loadBalancer, dns } = route;
  return { loadBalancer, dns };
}
