import { compareBytes } from '../../../core/compare.ts';
import type { ListenerContext } from '../contexts.ts';
import type { ListenerIndex } from './listener-index.ts';

/**
 * The hostnames under which a route is reached through a listener, sorted: those of the route that the listener's hostname covers or that
 * cover it, without those that another listener of the port has for itself (spec/gateway-api.md 8.2). Empty when none is left.
 */
export function matchingHostnames(
  index: ListenerIndex,
  listener: ListenerContext,
  routeHostnames: readonly string[] | undefined,
): readonly string[] {
  const own = listener.listener.hostname ?? '';
  if (!routeHostnames?.length) return [own || '*'];
  const common = new Set<string>();
  for (const hostname of routeHostnames) {
    const both = intersect(own, hostname);
    if (both !== undefined && !index.isTakenByOther(listener, both)) common.add(both);
  }
  return [...common].sort(compareBytes);
}

/** The more specific of a listener's and a route's hostname when one covers the other. */
function intersect(listener: string, route: string): string | undefined {
  if (listener === '' || listener === route) return route;
  if (covers(listener, route)) return route;
  return covers(route, listener) ? listener : undefined;
}

/** True when the wildcard hostname `wildcard` takes in `hostname`: any number of labels may stand for the `*`. */
function covers(wildcard: string, hostname: string): boolean {
  if (!wildcard.startsWith('*')) return false;
  const suffix = wildcard.slice(1);
  const rest = hostname.startsWith('*') ? hostname.slice(1) : hostname;
  if (!rest.endsWith(suffix) || rest.length === suffix.length) return false;
  return hostname.startsWith('*') ? rest.startsWith('.') : true;
}
