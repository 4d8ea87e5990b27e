import type {
  AnyRoute,
  GatewayContext,
  ListenerContext,
  ListenerSetContext,
  ParentContext,
  RouteContext,
  RouteKind,
  TranslateContext,
} from '../contexts.ts';
import { matchesSelector } from '../label-selector.ts';
import type { ListenerIndex, ListenerOwner } from './listener-index.ts';
import { setRouteCondition } from './route-condition.ts';
import { inputParentStatuses, isSameParentRef } from './route-status.ts';

const gatewayGroup = 'gateway.networking.k8s.io';

type ParentRef = ParentContext['parentRef'];

/**
 * Finds the Gateways and ListenerSets that a route refers to and the listeners that let it in, and says so in the route's status
 * (spec/gateway-api.md 8.1). Undefined when no parent is known here: such a route is not ours.
 */
export function attachRoute(
  context: TranslateContext,
  index: ListenerIndex,
  kind: RouteKind,
  route: AnyRoute,
): RouteContext | undefined {
  const namespace = route.metadata.namespace ?? '';
  const old = inputParentStatuses(route);
  const parents: ParentContext[] = [];
  for (const parentRef of route.spec?.parentRefs ?? []) {
    // Equal parentRefs are one parent.
    if (parents.some((parent) => isSameParentRef(parent.parentRef, parentRef, namespace))) continue;
    const owner = findOwner(index, parentRef, namespace);
    if (!owner) continue;
    const inputStatus = old.find((entry) => isSameParentRef(entry.parentRef, parentRef, namespace));
    const candidates = candidatesOf(owner, parentRef);
    const listeners = candidates.filter((listener) => allowsRoute(context, listener, kind, namespace));
    const parent: ParentContext = {
      parentRef,
      ...(inputStatus && { inputStatus }),
      ...ownerContexts(owner),
      listeners,
      conditions: [],
    };
    setRouteCondition(parent, route, attachment(parentRef, kind, candidates.length, listeners.length));
    parents.push(parent);
  }
  return parents.length > 0 ? { kind, route, parents } : undefined;
}

type Owner = ListenerOwner<GatewayContext> | ListenerOwner<ListenerSetContext>;

function findOwner(index: ListenerIndex, parentRef: ParentRef, routeNamespace: string): Owner | undefined {
  const { group, kind, namespace = routeNamespace, name } = parentRef;
  const key = `${namespace}/${name}`;
  if (kind === 'ListenerSet') return group === gatewayGroup ? index.listenerSets.get(key) : undefined;
  const isGateway = (group ?? gatewayGroup) === gatewayGroup && (kind ?? 'Gateway') === 'Gateway';
  return isGateway ? index.gateways.get(key) : undefined;
}

function ownerContexts({ owner, listeners }: Owner): Pick<ParentContext, 'gateway' | 'listenerSet'> {
  if ('irKey' in owner) return { gateway: owner };
  const gateway = owner.gateway ?? listeners[0]?.gateway;
  if (!gateway) throw new Error('a ListenerSet with attached listeners belongs to a Gateway');
  return { gateway, listenerSet: owner };
}

function candidatesOf(owner: Owner, { sectionName, port }: ParentRef): readonly ListenerContext[] {
  const named = sectionName ? (owner.byName.get(sectionName) ?? []) : owner.listeners;
  return port ? named.filter(({ listener }) => listener.port === port) : named;
}

/** Whether a listener serves routes of this kind from this namespace. */
function allowsRoute(
  context: TranslateContext,
  listener: ListenerContext,
  kind: RouteKind,
  namespace: string,
): boolean {
  const kindIsServed = listener.supportedKinds.some(
    (supported) => (supported.group ?? gatewayGroup) === gatewayGroup && supported.kind === kind,
  );
  const object = context.index.namespaces.get(namespace);
  if (!kindIsServed || !object) return false;
  const { from, selector } = listener.listener.allowedRoutes?.namespaces ?? {};
  switch (from) {
    case 'All':
      return true;
    case 'Selector':
      return matchesSelector(selector, object.metadata?.labels);
    case undefined:
    case 'Same': {
      const owner = listener.listenerSet?.listenerSet ?? listener.gateway.gateway;
      return (owner.metadata.namespace ?? '') === namespace;
    }
    default:
      return false;
  }
}

function attachment(parentRef: ParentRef, kind: RouteKind, candidates: number, allowed: number) {
  const parent = `${parentRef.kind ?? 'Gateway'} ${parentRef.name}`;
  if (candidates === 0) {
    const message = `${parent} has no listener with the sectionName and port of this parentRef.`;
    return { type: 'Accepted', status: 'False', reason: 'NoMatchingParent', message } as const;
  }
  if (allowed === 0) {
    const message =
      `No listener of ${parent} that this parentRef selects takes a ${kind} of this namespace: ` +
      `see allowedRoutes of its listeners and whether the Namespace is part of the input.`;
    return { type: 'Accepted', status: 'False', reason: 'NotAllowedByListeners', message } as const;
  }
  return { type: 'Accepted', status: 'True', reason: 'Accepted', message: 'The route is accepted.' } as const;
}
