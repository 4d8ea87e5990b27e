import { fail, ok, type Result } from '../../../core/result.ts';
import type { FilterChainScope } from '../../features/to-xds-hooks.ts';
import type { TCPListener } from '../../ir/listener.ts';
import type { TCPRoute } from '../../ir/route.ts';
import type { ListenerDraft } from '../drafts.ts';
import { any } from '../messages.ts';
import { emptyClusterName } from '../names.ts';
import { isSniResolverRoute } from '../route/dynamic-resolver-route.ts';
import { tlsTransportSocket } from '../tls/downstream-tls.ts';
import type { XdsTranslation } from '../translation.ts';
import { validateMessage } from '../validation/validate-message.ts';
import { addTlsInspector, filterChainFields, networkFilters, serverNameMatch } from './filter-chain.ts';
import { networkProxyFields } from './network-proxy.ts';

/** Adds the filter chain of a TCP route, or of a TCP listener without routes (spec/xds.md B.9). */
export function addTcpFilterChain(
  t: XdsTranslation,
  draft: ListenerDraft,
  listener: TCPListener,
  route: TCPRoute | undefined,
  cluster: string,
): Result<undefined, string> {
  const statPrefix = tcpStatPrefix(listener, route);
  const scope: FilterChainScope = { ...t.scope, listener, route, statPrefix };
  const filters = networkFilters(t, scope);
  if (!filters.ok) return filters;
  const proxyFields = networkProxyFields(t, { transport: 'tcp', listener, route });
  if (!proxyFields.ok) return proxyFields;
  const proxy = {
    name: 'envoy.filters.network.tcp_proxy',
    typedConfig: any('envoy.extensions.filters.network.tcp_proxy.v3.TcpProxy', {
      ...proxyFields.value,
      statPrefix,
      cluster,
    }),
  };
  const invalid = validateMessage({ filters: [...filters.value, proxy] });
  if (invalid) return fail(invalid);
  const match = serverNameMatch(route?.tls?.inspector?.snis);
  const terminate = route?.tls?.terminate;
  draft.filterChains.push({
    name: route ? route.name : emptyClusterName,
    filters: [...filters.value, proxy],
    fields: {
      ...filterChainFields(t, scope),
      ...match,
      ...(terminate ? { transportSocket: tlsTransportSocket(terminate) } : {}),
    },
  });
  const fingerprints = listener.tls?.fingerprints;
  if (fingerprints?.length || match || (route && isSniResolverRoute(route))) addTlsInspector(draft, fingerprints);
  return ok(undefined);
}

/** Statistics are told apart by what happens to TLS. */
function tcpStatPrefix(listener: TCPListener, route: TCPRoute | undefined): string {
  if (route?.statName) return route.statName;
  const kind = route?.tls?.terminate ? 'tls-terminate' : route?.tls?.inspector ? 'tls-passthrough' : 'tcp';
  return `${kind}-${listener.port}`;
}
