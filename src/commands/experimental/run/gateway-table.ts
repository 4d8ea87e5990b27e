import { renderTable } from '../../../output/table.ts';
import type { PreparedGateway } from '../../../run/prepare-gateway.ts';
import type { ServedListener, ServedRoute } from '../../../run/served-gateway.ts';

/** Rows of routes that are shown; a terminal has no more lines. */
const shownRoutes = 15;

/** Listeners, and routes with how often they were hit; `hits` has the gateway and the route, a newline between, as its keys. */
export function gatewayTable(gateways: readonly PreparedGateway[], hits: ReadonlyMap<string, number>): string {
  const listeners = gateways.flatMap((gateway) => gateway.listeners);
  const routes = gateways.flatMap((gateway) => gateway.routes);
  const count = ({ gateway, name }: ServedRoute): number => hits.get(`${gateway}\n${name}`) ?? 0;
  const listenerRows = listeners.map((l) => [l.name, urlOf(l), `port ${l.port}`, l.hostnames.join(',')]);
  const routeRows = [...routes]
    .sort((a, b) => count(b) - count(a))
    .slice(0, shownRoutes)
    .map((route) => [String(count(route)), route.hostname, route.match, route.name]);
  const more = routes.length > shownRoutes ? `and ${routes.length - shownRoutes} more routes\n` : '';
  return [
    renderTable(['LISTENER', 'ADDRESS', 'GATEWAY', 'HOSTNAMES'], listenerRows),
    routes.length ? renderTable(['HITS', 'HOSTNAME', 'MATCH', 'ROUTE'], routeRows) + more : 'no routes\n',
  ].join('\n');
}

function urlOf({ protocol, localPort, host }: ServedListener): string {
  return `${protocol.toLowerCase()}://${host}:${localPort}`;
}

/** A curl command that reaches the first route; undefined when there is none for HTTP. */
export function firstTry(gateways: readonly PreparedGateway[]): string | undefined {
  for (const { listeners, routes } of gateways) {
    for (const route of routes) {
      const listener = listeners.find(({ name }) => name === route.listener);
      if (listener?.protocol === 'HTTP') return curl(listener, route);
      if (listener?.protocol === 'HTTPS') return curlTls(listener, route);
    }
  }
  return undefined;
}

function curl(listener: ServedListener, route: ServedRoute): string {
  const host = hostOf(listener, route);
  const header = host === undefined ? '' : `-H 'Host: ${host}' `;
  return `curl -i ${header}'${urlOf(listener)}${pathOf(route)}'`;
}

function curlTls(listener: ServedListener, route: ServedRoute): string {
  const host = hostOf(listener, route) ?? 'localhost';
  const { localPort, host: address } = listener;
  return `curl -ik --connect-to ${host}:${localPort}:${address}:${localPort} 'https://${host}:${localPort}${pathOf(route)}'`;
}

function hostOf(listener: ServedListener, route: ServedRoute): string | undefined {
  const name = [route.hostname, ...listener.hostnames].find((hostname) => hostname !== '*' && hostname !== '');
  return name?.replace(/^\*\./, 'www.');
}

function pathOf({ path }: ServedRoute): string {
  return path.startsWith('/') ? path : '/';
}
