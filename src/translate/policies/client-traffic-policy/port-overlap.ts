import type { Problem } from '../../features/from-api-hooks.ts';
import type { ListenerContext, ListenerSetContext } from '../../gateway-api/contexts.ts';
import type { HTTPListenerDraft } from '../../gateway-api/ir-drafts.ts';
import { keyOf } from '../../gateway-api/resource-index.ts';
import type { ClientAttachment } from './client-attachment.ts';

/** What a policy targets, for the question which listeners it may share a port with. */
export type PortScope =
  | { readonly kind: 'section' }
  | { readonly kind: 'Gateway' }
  | { readonly kind: 'ListenerSet'; readonly listenerSet: ListenerSetContext };

/**
 * Listeners for plain HTTP on one port share one Envoy listener, so a policy must target all of them or none. Gives a problem when
 * another listener on the port is outside of what the policy targets (spec/policies.md 2.3).
 */
export function portOverlap(
  attachment: ClientAttachment,
  listener: ListenerContext,
  scope: PortScope,
): Problem | undefined {
  const { http, gateway, irName } = listener;
  if (!http || http.tls) return undefined;
  const others = attachment.httpListenersOnPort(gateway.irKey, http.port).filter((other) => other !== http);
  const outside = others.find((other) => !isInside(other, listener, scope));
  if (!outside) return undefined;
  const message = `Listener ${irName} shares port ${http.externalPort ?? http.port} with listener ${outside.name}, which the policy does not target: Envoy cannot treat the two differently. Use another port or target both.`;
  return { message };
}

/** Names are compared as text, as the reference does: a Gateway whose name starts with this one's counts as this one. */
function isInside(other: HTTPListenerDraft, { gateway }: ListenerContext, scope: PortScope): boolean {
  switch (scope.kind) {
    case 'section':
      return false;
    case 'Gateway':
      return other.name.startsWith(keyOf(gateway.gateway));
    case 'ListenerSet':
      return other.name.startsWith(`${keyOf(gateway.gateway)}/${keyOf(scope.listenerSet.listenerSet)}/`);
  }
}
