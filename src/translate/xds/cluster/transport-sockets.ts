import type { ClusterScope } from '../../features/to-xds-hooks.ts';
import { type Message, withoutDefaults, withoutUndefined } from '../messages.ts';
import { transportSocketMatchName } from '../names.ts';
import { dummyTransportSocket, rawTransportSocket, upstreamTlsSocket } from '../tls/upstream-tls.ts';
import type { MergedClusterPart } from './cluster-parts.ts';
import type { UpstreamTraits } from './upstream-traits.ts';

/**
 * The transport sockets of a cluster: one of its own and one for each setting with TLS, which the endpoints' metadata
 * chooses (spec/xds-routes-clusters.md D.8). A dynamic cluster has no endpoints that could choose, so the setting's is the cluster's own.
 */
export function transportSockets(
  scope: ClusterScope,
  parts: MergedClusterPart,
  traits: UpstreamTraits,
  given: Message | undefined,
): Message {
  const wrap = parts.wrapTransportSocket;
  const base = given ?? (traits.auto ? dummyTransportSocket : rawTransportSocket);
  let own = wrap ? wrap(base) : given;
  const matches: Message[] = [];
  for (const [index, { tls }] of scope.settings.entries()) {
    if (!tls) continue;
    const dynamic = scope.endpointType === 'dynamic';
    const socket = upstreamTlsSocket(tls, { autoSni: traits.autoSni, dynamic });
    const transportSocket = wrap ? wrap(socket) : socket;
    const name = transportSocketMatchName(scope.name, index);
    if (dynamic) own = transportSocket;
    else matches.push({ name, match: { name }, transportSocket });
  }
  if (traits.auto && !own) own = dummyTransportSocket;
  return withoutUndefined({ transportSocket: own, ...withoutDefaults({ transportSocketMatches: matches }) });
}
