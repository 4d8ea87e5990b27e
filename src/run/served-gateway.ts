import { compareBytes } from '../core/compare.ts';
import type { CoreListenerDetails } from '../translate/ir/listener.ts';
import type { HTTPRoute, TCPRoute, UDPRoute } from '../translate/ir/route.ts';
import type { Xds } from '../translate/ir/xds.ts';
import { proxyClusterName } from '../translate/xds/listener/network-proxy.ts';

/** A listener as it is served on this machine. */
export interface ServedListener {
  readonly gateway: string;
  readonly name: string;
  readonly protocol: 'HTTP' | 'HTTPS' | 'TCP' | 'UDP';
  readonly hostnames: readonly string[];
  /** Port of the Gateway, and where it is on this machine. */
  readonly port: number;
  readonly localPort: number;
  /** Address on which it is reached. */
  readonly host: string;
}

/** A route as Envoy knows it; the name is that of Envoy's statistics and logs. */
export interface ServedRoute {
  readonly gateway: string;
  readonly name: string;
  readonly listener: string;
  readonly hostname: string;
  readonly match: string;
  /** A path that the route takes, to try it with. */
  readonly path: string;
}

/** What a Gateway serves. */
export interface ServedGateway {
  readonly listeners: readonly ServedListener[];
  readonly routes: readonly ServedRoute[];
}

/** Where a port of a proxy in a cluster is on this machine. */
export type LocalPort = (port: number, protocol: 'TCP' | 'UDP') => number;

/** Reads listeners and routes from the IR; `localPort` is where a proxy's port is on this machine. */
export function servedGateway(gateway: string, ir: Xds, host: string, localPort: LocalPort): ServedGateway {
  const at = (l: CoreListenerDetails, protocol: 'TCP' | 'UDP' = 'TCP') => ({
    gateway,
    host,
    name: l.name,
    port: l.externalPort ?? l.port,
    localPort: localPort(l.port, protocol),
  });
  const listeners: ServedListener[] = [
    ...(ir.http ?? []).map((l) => ({ ...at(l), protocol: l.tls ? 'HTTPS' : 'HTTP', hostnames: l.hostnames }) as const),
    ...(ir.tcp ?? []).map((l) => ({ ...at(l), protocol: 'TCP', hostnames: serverNames(l.routes) }) as const),
    ...(ir.udp ?? []).map((l) => ({ ...at(l, 'UDP'), protocol: 'UDP', hostnames: [] }) as const),
  ];
  const http = (ir.http ?? []).flatMap((l) =>
    (l.routes ?? []).map((route) => ({
      gateway,
      name: route.name,
      listener: l.name,
      hostname: route.hostname,
      match: matchText(route),
      path: route.pathMatch?.exact ?? route.pathMatch?.prefix ?? '/',
    })),
  );
  const streams = (ir.tcp ?? []).flatMap((l) =>
    (l.routes ?? []).map((route) => ({
      gateway,
      name: clusterOf(route),
      listener: l.name,
      hostname: (route.tls?.inspector?.snis ?? []).join(',') || '*',
      match: 'connections',
      path: '',
    })),
  );
  const datagrams = (ir.udp ?? []).flatMap((l) =>
    l.route === undefined
      ? []
      : [{ gateway, name: clusterOf(l.route), listener: l.name, hostname: '*', match: 'sessions', path: '' }],
  );
  return { listeners, routes: [...http, ...streams, ...datagrams] };
}

/** Envoy knows no routes of connections and sessions: it logs the cluster. */
function clusterOf({ name, destination }: TCPRoute | UDPRoute): string {
  return destination ? proxyClusterName(destination) : name;
}

function serverNames(routes: readonly TCPRoute[] = []): string[] {
  return [...new Set(routes.flatMap((route) => route.tls?.inspector?.snis ?? []))].sort(compareBytes);
}

function matchText({ pathMatch, headerMatches, queryParamMatches }: HTTPRoute): string {
  const path = pathMatch?.exact ? `= ${pathMatch.exact}` : (pathMatch?.prefix ?? pathMatch?.safeRegex ?? '/');
  const headers = (headerMatches ?? []).map(({ name, exact }) => `${name}${exact === undefined ? '' : `=${exact}`}`);
  const queries = (queryParamMatches ?? []).map(({ name, exact }) => `?${name}=${exact ?? '*'}`);
  return [path, ...headers, ...queries].join(' ');
}
