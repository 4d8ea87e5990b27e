import { fail, ok, type Result } from '../../../core/result.ts';
import type { FilterChainScope, ListenerScope } from '../../features/to-xds-hooks.ts';
import type { HTTPListener } from '../../ir/listener.ts';
import type { ListenerDraft } from '../drafts.ts';
import type { Message } from '../messages.ts';
import { httpStatPrefix, routeConfigName } from '../names.ts';
import { quicTransportSocket, tlsTransportSocket } from '../tls/downstream-tls.ts';
import type { XdsTranslation } from '../translation.ts';
import { createConnectionManager } from './connection-manager.ts';
import {
  addListenerFilters,
  addTlsInspector,
  filterChainFields,
  networkFilters,
  serverNameMatch,
} from './filter-chain.ts';

/**
 * Adds the filter chain of an HTTP listener: with TLS one of the chains, matched by server name, without TLS the
 * default chain (spec/xds.md B.4).
 */
export function addHttpFilterChain(
  t: XdsTranslation,
  draft: ListenerDraft,
  scope: ListenerScope,
): Result<undefined, string> {
  const { listener } = scope;
  const chainScope: FilterChainScope = {
    ...t.scope,
    listener,
    statPrefix: httpStatPrefix(listener, t.scope.options),
  };
  const connectionManager = createConnectionManager(t, scope, draft.transport === 'quic' ? 'quic' : 'tcp');
  if (!connectionManager.ok) return connectionManager;
  addListenerFilters(t, draft, chainScope);
  const filters = networkFilters(t, chainScope);
  if (!filters.ok) return filters;
  const chain = {
    name: routeConfigName(listener, t.scope.options),
    filters: filters.value,
    connectionManager: connectionManager.value,
  };
  const fields = filterChainFields(t, chainScope);
  if (!listener.tls) {
    if (draft.defaultFilterChain) return fail(`listener ${draft.name} has a default filter chain already`);
    draft.defaultFilterChain = { ...chain, fields };
    return ok(undefined);
  }
  const match = serverNameMatch(listener.hostnames);
  draft.filterChains.push({
    ...chain,
    fields: { ...fields, ...match, transportSocket: transportSocket(listener, listener.tls, draft.transport) },
  });
  const { fingerprints } = listener.tls;
  if (fingerprints?.length || (match && draft.transport !== 'quic')) addTlsInspector(draft, fingerprints);
  return ok(undefined);
}

/** Listeners whose hostnames overlap must not offer HTTP/2: clients would reuse connections across them. */
function transportSocket(
  listener: HTTPListener,
  tls: NonNullable<HTTPListener['tls']>,
  transport: ListenerDraft['transport'],
): Message {
  if (transport === 'quic') return quicTransportSocket(tls);
  return listener.tlsOverlaps ? tlsTransportSocket(tls, ['http/1.1']) : tlsTransportSocket(tls);
}
