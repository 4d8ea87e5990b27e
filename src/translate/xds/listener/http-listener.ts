import { ok, type Result } from '../../../core/result.ts';
import type { ListenerScope } from '../../features/to-xds-hooks.ts';
import type { HTTPListener } from '../../ir/listener.ts';
import type { ListenerDraft } from '../drafts.ts';
import { addFeatureResources } from '../feature-resources.ts';
import { routeConfigName } from '../names.ts';
import { addVirtualHosts } from '../route/virtual-hosts.ts';
import { addClientCertificates } from '../secret/client-certificates.ts';
import { listenerTlsSecrets } from '../secret/tls-secrets.ts';
import type { XdsTranslation } from '../translation.ts';
import { addEnvoyListener } from './envoy-listener.ts';
import { addHttpFilterChain } from './http-filter-chain.ts';
import { joinHttpFilters } from './http-filters.ts';

/** Adds all HTTP listeners with their routes, clusters and secrets, in IR order (spec/xds.md A.3). */
export function addHttpListeners(t: XdsTranslation): void {
  const listeners = t.scope.xds.http ?? [];
  const addressOf = (listener: HTTPListener): string => `${listener.port} ${listener.address}`;
  const quicAddresses = new Set(listeners.filter((listener) => listener.http3).map(addressOf));
  for (const listener of listeners) {
    addHttpListener(t, { ...t.scope, listener, quic: quicAddresses.has(addressOf(listener)) });
  }
}

/** Problems of the listener itself leave out its routes; problems of its routes leave out only what they are about. */
function addHttpListener(t: XdsTranslation, scope: ListenerScope): void {
  const { listener } = scope;
  const tcp = joinEnvoyListener(t, scope);
  if (!tcp.ok) {
    t.table.report(`listener ${listener.name}: ${tcp.error}`, listener);
    return;
  }
  if (listener.tls) {
    for (const secret of listenerTlsSecrets(listener.tls)) t.table.addSecret(t.provenance.inherit(secret, listener));
  }
  for (const route of listener.routes ?? []) addClientCertificates(t, route.destination?.settings);
  // A TLS listener beside a plain one on the same port shares the plain one's route configuration.
  const routeConfig = t.table.routeConfig(
    tcp.value.defaultFilterChain?.connectionManager?.routeConfigName ?? routeConfigName(listener, t.scope.options),
  );
  routeConfig.sources.push(listener);
  addVirtualHosts(t, scope, routeConfig);
  addFeatureResources(t, scope);
}

/** Finds or makes the Envoy listener for TCP and, for HTTP/3, the one for QUIC; adds filter chains or joins filters. */
function joinEnvoyListener(t: XdsTranslation, scope: ListenerScope): Result<ListenerDraft, string> {
  const { listener } = scope;
  const { address, port } = listener;
  const present = t.table.findListener(address, port, 'tcp');
  const needsChain = !present || Boolean(listener.tls) || !present.defaultFilterChain?.connectionManager;
  const created = present ? ok(present) : createListeners(t, scope);
  if (!created.ok) return created;
  const quic = scope.quic ? t.table.findListener(address, port, 'quic') : undefined;
  for (const draft of quic ? [created.value, quic] : [created.value]) {
    draft.sources.push(listener);
    const added = needsChain ? addHttpFilterChain(t, draft, scope) : joinDefaultChain(t, draft, scope);
    if (!added.ok) return added;
  }
  return created;
}

function createListeners(t: XdsTranslation, scope: ListenerScope): Result<ListenerDraft, string> {
  if (scope.quic) {
    const quic = addEnvoyListener(t, { transport: 'quic', listener: scope.listener });
    if (!quic.ok) return quic;
  }
  return addEnvoyListener(t, { transport: 'tcp', listener: scope.listener });
}

/** Lets the filters of one more plain listener join the connection manager of the default chain. */
function joinDefaultChain(t: XdsTranslation, draft: ListenerDraft, scope: ListenerScope): Result<undefined, string> {
  const manager = draft.defaultFilterChain?.connectionManager;
  if (!manager) return ok(undefined);
  const filters = joinHttpFilters(t, manager.httpFilters, { ...scope, joins: true });
  if (!filters.ok) return filters;
  manager.httpFilters = filters.value;
  return ok(undefined);
}
