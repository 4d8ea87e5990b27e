import type { GatewayContext, ListenerSetContext, TranslateContext } from '../contexts.ts';
import { addListener } from '../gateway/gateway-context.ts';
import { matchesSelector } from '../label-selector.ts';
import { keyOf, type ResourceIndex } from '../resource-index.ts';
import { hasCondition } from '../status/condition.ts';
import { setListenerSetCondition } from './listener-set-condition.ts';

/** Attaches ListenerSets to their Gateways: their listeners join the Gateway's after its own (spec/gateway-api.md 6). */
export function attachListenerSets(context: TranslateContext): void {
  const gateways = new Map(context.gateways.map((gateway) => [keyOf(gateway.gateway), gateway]));
  for (const listenerSet of context.resources.listenerSets) {
    const set: ListenerSetContext = { listenerSet, conditions: [...(listenerSet.status?.conditions ?? [])] };
    context.listenerSets.push(set);
    const gateway = gateways.get(parentKey(set));
    if (gateway && admits(gateway, set, context.index)) attach(gateway, set);
  }
}

/** Key of the Gateway that a ListenerSet wants to join; empty when its parentRef names something else. */
function parentKey({ listenerSet }: ListenerSetContext): string {
  const { group, kind, namespace, name } = listenerSet.spec.parentRef ?? {};
  const isGateway =
    (group ?? 'gateway.networking.k8s.io') === 'gateway.networking.k8s.io' && (kind ?? 'Gateway') === 'Gateway';
  return isGateway ? `${namespace ?? listenerSet.metadata.namespace ?? ''}/${name}` : '';
}

function admits(gateway: GatewayContext, set: ListenerSetContext, index: ResourceIndex): boolean {
  const name = `Gateway ${keyOf(gateway.gateway)}`;
  if (hasCondition(gateway.conditions, 'Accepted', 'False')) {
    const message = `${name} is not accepted: see its conditions.`;
    setListenerSetCondition(set, 'Accepted', 'False', 'ParentNotAccepted', message);
    setListenerSetCondition(set, 'Programmed', 'False', 'Programmed', message);
    return false;
  }
  if (isAllowed(gateway, set, index)) return true;
  const message = `${name} does not let ListenerSets of namespace ${set.listenerSet.metadata.namespace ?? ''} join: see its spec.allowedListeners.`;
  setListenerSetCondition(set, 'Accepted', 'False', 'NotAllowed', message);
  setListenerSetCondition(set, 'Programmed', 'False', 'NotAllowed', message);
  return false;
}

function isAllowed({ gateway }: GatewayContext, { listenerSet }: ListenerSetContext, index: ResourceIndex): boolean {
  const namespaces = gateway.spec.allowedListeners?.namespaces;
  const { namespace = '' } = listenerSet.metadata;
  switch (namespaces?.from) {
    case undefined:
    case 'None':
      return false;
    case 'All':
      return true;
    case 'Same':
      return namespace === (gateway.metadata.namespace ?? '');
    case 'Selector': {
      const object = index.namespaces.get(namespace);
      return object !== undefined && matchesSelector(namespaces.selector, object.metadata.labels);
    }
  }
}

function attach(gateway: GatewayContext, set: ListenerSetContext): void {
  set.gateway = gateway;
  for (const listener of set.listenerSet.spec.listeners ?? []) addListener(gateway, listener, set);
}
