import type { RouteGroupKind } from '../../../resources/generated/types.ts';
import type { ListenerContext, RouteKind } from '../contexts.ts';
import { setListenerCondition } from './listener-condition.ts';

const gatewayGroup = 'gateway.networking.k8s.io';

/** Route kinds that a listener can serve, by its protocol; undefined for a protocol that is not supported (spec/gateway-api.md 5.2). */
function kindsOfProtocol({ listener }: ListenerContext): readonly RouteKind[] | undefined {
  switch (listener.protocol) {
    case 'HTTP':
    case 'HTTPS':
      return ['HTTPRoute', 'GRPCRoute'];
    case 'TLS':
      return listener.tls?.mode === 'Passthrough' ? ['TLSRoute'] : ['TCPRoute', 'TLSRoute'];
    case 'TCP':
      return ['TCPRoute'];
    case 'UDP':
      return ['UDPRoute'];
    default:
      return undefined;
  }
}

/**
 * Decides which kinds of routes may attach, from the protocol and from allowedRoutes.kinds. A listener that asks for kinds which
 * it cannot serve still serves the others; false tells that it did.
 */
export function validateAllowedKinds(listener: ListenerContext): boolean {
  const possible = kindsOfProtocol(listener);
  if (!possible) {
    setListenerCondition(
      listener,
      'Accepted',
      'False',
      'UnsupportedProtocol',
      `Protocol ${listener.listener.protocol} is not supported: use HTTP, HTTPS, TLS, TCP or UDP.`,
    );
    return false;
  }
  const kinds = listener.listener.allowedRoutes?.kinds;
  if (!kinds?.length) {
    listener.supportedKinds = possible.map((kind) => ({ group: gatewayGroup, kind }));
    return true;
  }
  const isPossible = ({ group = gatewayGroup, kind }: RouteGroupKind): boolean =>
    group === gatewayGroup && possible.some((k) => k === kind);
  listener.supportedKinds = kinds.filter(isPossible);
  const refused = kinds.filter((kind) => !isPossible(kind));
  if (refused.length === 0) return true;
  const names = refused.map(({ group, kind }) => (group === undefined ? kind : `${group}/${kind}`)).join(', ');
  setListenerCondition(
    listener,
    'ResolvedRefs',
    'False',
    'InvalidRouteKinds',
    `allowedRoutes.kinds names ${names}, which a listener of protocol ${listener.listener.protocol} cannot serve: it serves ${possible.join(' and ')}.`,
  );
  return false;
}
