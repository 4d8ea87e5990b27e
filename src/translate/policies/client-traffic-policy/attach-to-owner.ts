import type { ClientTrafficPolicy } from '../../../resources/generated/types.ts';
import type { GatewayContext, ListenerContext, ListenerSetContext } from '../../gateway-api/contexts.ts';
import { keyOf } from '../../gateway-api/resource-index.ts';
import { gatewayAncestor, listenerSetAncestor } from '../../gateway-api/status/ancestor-ref.ts';
import { parentGateway } from '../attachment/attachment-index.ts';
import { policyStatus, refuseTarget } from '../attachment/policy-status.ts';
import { conflictWith } from '../attachment/resolve-target.ts';
import { type Target, targetKey } from '../attachment/target.ts';
import { applyToListener } from './apply-to-listener.ts';
import { type ClientAttachment, listenerKey } from './client-attachment.ts';
import type { PortScope } from './port-overlap.ts';
import { reportListeners } from './report-listeners.ts';

/** Applies a policy to all listeners of a Gateway or ListenerSet that have no policy yet (spec/policies.md 2.2). */
export function attachToOwner(attachment: ClientAttachment, policy: ClientTrafficPolicy, target: Target): void {
  const place = findPlace(attachment, target);
  if (!place) return;
  const { gateway, listenerSet, listeners } = place;
  const status = policyStatus(attachment.context, policy);
  const ancestor = listenerSet ? listenerSetAncestor(listenerSet.listenerSet) : gatewayAncestor(gateway.gateway);
  const owner = attachment.owners.claim(targetKey({ ...target, group: '' }), policy);
  if (owner) {
    refuseTarget(status, [ancestor], conflictWith(owner, target));
    return;
  }
  const claims = attachment.listenersOf(keyOf(gateway.gateway));
  const prefix = listenerSet ? `${keyOf(listenerSet.listenerSet)}/` : '';
  const taken = claims.keys().filter((key) => key.startsWith(prefix));
  if (taken.length > 0) {
    const message = `Policies that target single listeners replace this one on: ${[...taken].sort().join(', ')}.`;
    status.set(ancestor, { type: 'Overridden', status: 'True', reason: 'Overridden', message });
  }
  const free = listeners.filter((listener) => !claims.has(listenerKey(listener)));
  const scope: PortScope = listenerSet ? { kind: 'ListenerSet', listenerSet } : { kind: 'Gateway' };
  const outcomes = free.map((listener) => {
    const outcome = applyToListener(attachment, policy, listener, scope);
    if (listenerSet && !outcome.refused) claims.claim(listenerKey(listener), policy);
    return outcome;
  });
  reportListeners(status, ancestor, policy, outcomes);
}

interface Place {
  readonly gateway: GatewayContext;
  readonly listenerSet?: ListenerSetContext;
  readonly listeners: readonly ListenerContext[];
}

function findPlace({ index }: ClientAttachment, target: Target): Place | undefined {
  const key = `${target.namespace}/${target.name}`;
  if (target.kind === 'Gateway') {
    const gateway = index.gateways.get(key);
    return gateway && { gateway, listeners: gateway.listeners };
  }
  const listenerSet = index.listenerSets.get(key);
  const gateway = listenerSet && parentGateway(index, listenerSet);
  return gateway && { gateway, listenerSet, listeners: index.listenersOfSet.get(listenerSet) ?? [] };
}
