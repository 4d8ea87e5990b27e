import type { AnyRoute, ParentContext, RouteContext } from '../contexts.ts';
import type { Condition } from '../status/condition.ts';

/** One entry of a route's `status.parents`. */
export interface ParentStatus {
  readonly parentRef: object;
  readonly controllerName?: string;
  readonly conditions: readonly Condition[];
}

/** An entry of the status that a route came with. */
export interface InputParentStatus {
  readonly parentRef: ParentContext['parentRef'];
  readonly controllerName?: string;
  readonly conditions?: readonly Condition[];
}

/** The entries of the status that a route came with. */
export function inputParentStatuses(route: AnyRoute): readonly InputParentStatus[] {
  return route.status?.parents ?? [];
}

/**
 * The status of a route: entries of parents that are not ours as they were, ours with new conditions in the place of their old entry, and
 * new entries at the end, in the order of spec.parentRefs (spec/gateway-api.md 8.1).
 */
export function routeStatus({ route, parents }: RouteContext, controllerName: string): readonly ParentStatus[] {
  const renewed = new Map<unknown, ParentContext>();
  for (const parent of parents) if (parent.inputStatus) renewed.set(parent.inputStatus, parent);
  const kept = inputParentStatuses(route).map((entry) => {
    const parent = renewed.get(entry);
    return { ...entry, conditions: parent ? parent.conditions : (entry.conditions ?? []) };
  });
  const added = parents.filter((parent) => !parent.inputStatus);
  return [...kept, ...added.map(({ parentRef, conditions }) => ({ parentRef, controllerName, conditions }))];
}

const gatewayGroup = 'gateway.networking.k8s.io';

/** True when two parentRefs of a route in `namespace` mean the same parent: group, kind and namespace have defaults. */
export function isSameParentRef(
  a: ParentContext['parentRef'],
  b: ParentContext['parentRef'],
  namespace: string,
): boolean {
  return (
    a.name === b.name &&
    (a.group ?? gatewayGroup) === (b.group ?? gatewayGroup) &&
    (a.kind ?? 'Gateway') === (b.kind ?? 'Gateway') &&
    (a.namespace ?? namespace) === (b.namespace ?? namespace) &&
    a.sectionName === b.sectionName &&
    a.port === b.port
  );
}
