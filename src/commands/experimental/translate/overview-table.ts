import { renderTable } from '../../../output/table.ts';
import type { RouteDestination } from '../../../translate/ir/destination.ts';
import type { HTTPListener } from '../../../translate/ir/listener.ts';
import type { Redirect } from '../../../translate/ir/response.ts';
import type { HTTPRoute, TCPRoute, UDPRoute } from '../../../translate/ir/route.ts';
import type { Xds } from '../../../translate/ir/xds.ts';
import type { Translation } from '../../../translate/translate-set.ts';
import { clusterRow } from './overview-cluster.ts';

/** A summary for people: listeners, routes and clusters of every IR key. */
export function overviewTable({ result, xds }: Translation): string {
  const blocks: string[] = [];
  for (const [key, ir] of result.xdsIR) {
    const clusters = xds.get(key);
    const lines = [
      `GATEWAY ${key}\n`,
      renderTable(['LISTENER', 'PROTOCOL', 'ADDRESS', 'HOSTNAMES', 'ROUTES'], listenerRows(ir)),
    ];
    const routes = (ir.http ?? []).flatMap(routeRows).concat(streamRows(ir));
    if (routes.length) lines.push(renderTable(['HOSTNAME', 'MATCH', 'ACTION', 'FROM'], routes));
    if (clusters?.clusters.length) {
      const endpoints = new Map(clusters.endpoints.map((e) => [e.clusterName, e]));
      lines.push(
        renderTable(
          ['CLUSTER', 'TYPE', 'ENDPOINTS'],
          clusters.clusters.map((c) => clusterRow(c, endpoints)),
        ),
      );
    }
    blocks.push(lines.join('\n'));
  }
  return blocks.length ? blocks.join('\n') : 'no Gateway of this class: Envoy gets nothing\n';
}

function listenerRows(ir: Xds): string[][] {
  const row = (
    l: { name: string; externalPort?: number; port: number },
    protocol: string,
    hosts: string,
    routes: number,
  ) => [
    l.name,
    protocol,
    `:${l.externalPort ?? l.port}${l.externalPort !== undefined && l.externalPort !== l.port ? ` -> :${l.port}` : ''}`,
    hosts,
    String(routes),
  ];
  return [
    ...(ir.http ?? []).map((l) => row(l, l.tls ? 'HTTPS' : 'HTTP', l.hostnames.join(','), l.routes?.length ?? 0)),
    ...(ir.tcp ?? []).map((l) => row(l, 'TCP/TLS', tcpNames(l.routes), l.routes?.length ?? 0)),
    ...(ir.udp ?? []).map((l) => row(l, 'UDP', '', l.route ? 1 : 0)),
  ];
}

function tcpNames(routes: readonly TCPRoute[] = []): string {
  return [...new Set(routes.flatMap((r) => r.tls?.inspector?.snis ?? []))].join(',');
}

function routeRows(listener: HTTPListener): string[][] {
  return (listener.routes ?? []).map((route) => [
    route.hostname,
    matchText(route),
    actionText(route),
    originText(route),
  ]);
}

function streamRows(ir: Xds): string[][] {
  const streams: (TCPRoute | UDPRoute)[] = [
    ...(ir.tcp ?? []).flatMap((l) => l.routes ?? []),
    ...(ir.udp ?? []).flatMap((l) => (l.route ? [l.route] : [])),
  ];
  return streams.map((route) => [streamHost(route), 'any connection', destinationText(route.destination), route.name]);
}

function matchText(route: HTTPRoute): string {
  const path = route.pathMatch;
  const parts = [
    path?.exact !== undefined
      ? `= ${path.exact}`
      : path?.safeRegex !== undefined
        ? `~ ${path.safeRegex}`
        : (path?.prefix ?? '/'),
  ];
  for (const header of route.headerMatches ?? []) {
    parts.push(
      `${header.name === ':method' ? 'method' : header.name}=${header.exact ?? header.prefix ?? header.safeRegex ?? '*'}`,
    );
  }
  for (const query of route.queryParamMatches ?? [])
    parts.push(`?${query.name}=${query.exact ?? query.safeRegex ?? '*'}`);
  return parts.join(' ');
}

function actionText(route: HTTPRoute): string {
  if (route.directResponse) return `answers ${route.directResponse.statusCode ?? 200}`;
  if (route.redirect) return redirectText(route.redirect);
  return destinationText(route.destination);
}

/** Backends with their share where there are several. */
function destinationText(destination: RouteDestination | undefined): string {
  const settings = destination?.settings ?? [];
  const names = settings.map((setting) => {
    const { name, namespace, sectionName } = setting.metadata ?? {};
    const label = name ? `${namespace}/${name}${sectionName ? `:${sectionName}` : ''}` : setting.name;
    return settings.length > 1 ? `${label} (${setting.weight ?? 1})` : label;
  });
  const shared = (destination?.backendClusterRefs ?? []).map((ref) => ref.name);
  return [...names, ...shared].join(', ') || 'no backend';
}

function originText(route: HTTPRoute): string {
  const { kind, namespace, name, sectionName } = route.metadata ?? {};
  return kind ? `${kind} ${namespace}/${name}${sectionName ? ` ${sectionName}` : ''}` : route.name;
}

function streamHost(route: TCPRoute | UDPRoute): string {
  const names = 'tls' in route ? route.tls?.inspector?.snis : undefined;
  return names?.join(',') ?? '*';
}

/** Status and the parts of the new location that the redirect sets; the usual ports are left out. */
function redirectText({ scheme, hostname, port, path, statusCode }: Redirect): string {
  const host = hostname ?? (scheme ? '<host>' : '');
  const to = path?.fullReplace ?? (path?.prefixMatchReplace != null ? `${path.prefixMatchReplace}/...` : '');
  const portText = port === undefined || port === 80 || port === 443 ? '' : `:${port}`;
  return `${statusCode ?? 302} to ${scheme ? `${scheme}://` : ''}${host}${portText}${to}`;
}
