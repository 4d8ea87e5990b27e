import type { KubernetesObject } from '../../../core/resource-ref.ts';
import type { ParentContext } from '../contexts.ts';
import { type Condition, hasCondition, setCondition } from '../status/condition.ts';

/** A condition of a route towards a parent, without the generation, which is the route's. */
export type RouteCondition = Pick<Condition, 'type' | 'status' | 'reason' | 'message'>;

/** Sets a condition of a route towards one of its parents. */
export function setRouteCondition(parent: ParentContext, route: KubernetesObject, condition: RouteCondition): void {
  const { generation } = (route.metadata ?? {}) as { readonly generation?: number };
  setCondition(parent.conditions, { ...condition, observedGeneration: generation });
}

/** True when the parent refuses the route. */
export function isRefused(parent: ParentContext): boolean {
  return hasCondition(parent.conditions, 'Accepted', 'False');
}

/** Says that all references of the route are resolved, unless it was said that some are not. */
export function setResolvedUnlessFailed(parent: ParentContext, route: KubernetesObject): void {
  if (hasCondition(parent.conditions, 'ResolvedRefs', 'False')) return;
  setRouteCondition(parent, route, {
    type: 'ResolvedRefs',
    status: 'True',
    reason: 'ResolvedRefs',
    message: 'All references of the route are resolved.',
  });
}

/** Says that none of the route's hostnames can reach the listeners that it attaches to. */
export function setNoMatchingHostname(parent: ParentContext, route: KubernetesObject): void {
  setRouteCondition(parent, route, {
    type: 'Accepted',
    status: 'False',
    reason: 'NoMatchingListenerHostname',
    message: 'None of spec.hostnames fits the hostname of a listener that the route attaches to.',
  });
}
