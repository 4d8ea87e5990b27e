import type { KubernetesObject } from '../../../core/resource-ref.ts';
import type { ListenerContext, ParentContext, RouteContext } from '../contexts.ts';
import type { AncestorRef } from './status-draft.ts';

const group = 'gateway.networking.k8s.io';

/*
 * The objects that statuses of policies (spec/policies.md 1.6) and of EnvoyProxies speak of. Absent and present fields make different ancestors.
 */

/** A Gateway or one of its listeners. */
export function gatewayAncestor(gateway: KubernetesObject, sectionName?: string): AncestorRef {
  return ancestor('Gateway', gateway, sectionName);
}

/** A ListenerSet or one of its listeners; its Gateway is never named. */
export function listenerSetAncestor(listenerSet: KubernetesObject, sectionName?: string): AncestorRef {
  return ancestor('ListenerSet', listenerSet, sectionName);
}

/** One listener, of a Gateway or of a ListenerSet. */
export function listenerAncestor({ gateway, listenerSet, listener }: ListenerContext): AncestorRef {
  return listenerSet
    ? listenerSetAncestor(listenerSet.listenerSet, listener.name)
    : gatewayAncestor(gateway.gateway, listener.name);
}

/** What a parentRef of a route leads to, with its sectionName; ports are left out. */
function parentAncestor({ parentRef, gateway, listenerSet }: ParentContext): AncestorRef {
  return listenerSet
    ? listenerSetAncestor(listenerSet.listenerSet, parentRef.sectionName)
    : gatewayAncestor(gateway.gateway, parentRef.sectionName);
}

/** All ancestors of a policy that targets a route: one for each relevant parentRef, in their order. */
export function routeAncestors(route: RouteContext): readonly AncestorRef[] {
  return route.parents.map(parentAncestor);
}

/** True when two references mean the same ancestor; ports do not count. */
export function sameAncestor(a: AncestorRef, b: AncestorRef): boolean {
  return (
    a.group === b.group &&
    a.kind === b.kind &&
    a.namespace === b.namespace &&
    a.name === b.name &&
    a.sectionName === b.sectionName
  );
}

function ancestor(kind: string, object: KubernetesObject, sectionName: string | undefined): AncestorRef {
  const { namespace = '', name = '' } = object.metadata ?? {};
  return { group, kind, namespace, name, ...(sectionName !== undefined && { sectionName }) };
}
