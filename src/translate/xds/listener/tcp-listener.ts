import { ok } from '../../../core/result.ts';
import type { TCPListener } from '../../ir/listener.ts';
import type { TCPRoute } from '../../ir/route.ts';
import { addCluster } from '../cluster/add-cluster.ts';
import { addEmptyCluster } from '../cluster/empty-cluster.ts';
import { endpointTypeOf } from '../cluster/endpoint-type.ts';
import type { ListenerDraft } from '../drafts.ts';
import { emptyClusterName } from '../names.ts';
import { addClientCertificates } from '../secret/client-certificates.ts';
import { certificateSecret, listenerTlsSecrets } from '../secret/tls-secrets.ts';
import type { XdsTranslation } from '../translation.ts';
import { addEnvoyListener } from './envoy-listener.ts';
import { addListenerFilters } from './filter-chain.ts';
import { proxyClusterName } from './network-proxy.ts';
import { addTcpFilterChain } from './tcp-filter-chain.ts';
import { tcpRouteTraffic } from './tcp-route-traffic.ts';

/** Adds all TCP listeners with their routes, clusters and secrets, in IR order (spec/xds.md B.9). */
export function addTcpListeners(t: XdsTranslation): void {
  for (const listener of t.scope.xds.tcp ?? []) {
    const present = t.table.findListener(listener.address, listener.port, 'tcp');
    const draft = present ? ok(present) : addEnvoyListener(t, { transport: 'tcp', listener });
    if (!draft.ok) {
      t.table.report(`listener ${listener.name}: ${draft.error}`, listener);
      continue;
    }
    draft.value.sources.push(listener);
    addListenerFilters(t, draft.value, { ...t.scope, listener, statPrefix: '' });
    for (const route of listener.routes ?? []) addTcpRoute(t, draft.value, listener, route);
    if (!listener.routes?.length) addEmptyChain(t, draft.value, listener);
  }
}

function addTcpRoute(t: XdsTranslation, draft: ListenerDraft, listener: TCPListener, route: TCPRoute): void {
  const { destination } = route;
  const report = (problem: string): void => t.table.report(`route ${route.name}: ${problem}`, route);
  if (destination && !(destination.backendClusterRefs?.length && !destination.settings?.length)) {
    const added = addCluster(t, {
      name: destination.name,
      settings: destination.settings ?? [],
      endpointType: endpointTypeOf(destination.settings),
      traffic: tcpRouteTraffic(route),
      metadata: destination.metadata,
      isRoute: true,
      logHealthChecks: true,
      countStats: true,
      source: destination,
    });
    if (!added.ok) report(added.error);
  }
  const terminate = route.tls?.terminate;
  if (terminate) {
    const own = (terminate.clientCertificates ?? []).filter((certificate) => !certificate.sds).map(certificateSecret);
    for (const secret of [...own, ...listenerTlsSecrets(terminate)]) {
      t.table.addSecret(t.provenance.inherit(secret, route));
    }
  } else {
    addClientCertificates(t, destination?.settings);
  }
  const chain = addTcpFilterChain(t, draft, listener, route, destination ? proxyClusterName(destination) : '');
  if (!chain.ok) report(chain.error);
}

/** A listener without routes still accepts connections, which have nowhere to go. */
function addEmptyChain(t: XdsTranslation, draft: ListenerDraft, listener: TCPListener): void {
  addEmptyCluster(t);
  if (draft.filterChains.some((chain) => chain.name === emptyClusterName)) return;
  const chain = addTcpFilterChain(t, draft, listener, undefined, emptyClusterName);
  if (!chain.ok) t.table.report(`listener ${listener.name}: ${chain.error}`, listener);
}
