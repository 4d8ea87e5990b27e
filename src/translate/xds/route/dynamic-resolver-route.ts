import type { RouteDestination } from '../../ir/destination.ts';
import type { TCPRoute } from '../../ir/route.ts';

/** True for routes whose only backend is the host that the client names (spec/xds-routes-clusters.md C.7). */
export function isDynamicResolverRoute({ destination }: { readonly destination?: RouteDestination }): boolean {
  const settings = destination?.settings ?? [];
  return settings.length === 1 && settings[0]?.isDynamicResolver === true;
}

/** True for TLS routes that pass through to the server name of the handshake (spec/xds-filters.md N). */
export function isSniResolverRoute(route: TCPRoute): boolean {
  return isDynamicResolverRoute(route) && Boolean(route.tls?.inspector) && !route.tls?.terminate;
}
