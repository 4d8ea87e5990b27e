import type { FieldPath } from '../../core/diagnostic.ts';
import { isObject, type JsonObject, type JsonValue } from '../../core/json.ts';
import type { KubernetesObject } from '../../core/resource-ref.ts';
import type { AnyRoute } from '../../translate/gateway-api/contexts.ts';
import { isSameParentRef } from '../../translate/gateway-api/route/route-status.ts';
import type { Condition } from '../../translate/gateway-api/status/condition.ts';
import type { AnalyzeInput } from '../check.ts';

/** A condition that the translation gave an object, with the field that it is about as far as the status tells. */
export interface PlacedCondition {
  readonly object: KubernetesObject;
  readonly path: FieldPath;
  readonly condition: Condition;
}

/** Conditions of routes, one for each parentRef that has one. */
export function* routeConditions({ index }: AnalyzeInput): Generator<PlacedCondition> {
  for (const route of index.routes) {
    for (const parent of listOf(index.statusOf(route)?.parents)) {
      const path = parentPath(route, parent.parentRef);
      for (const condition of conditionsOf(parent)) yield { object: route, path, condition };
    }
  }
}

/** Conditions of the listeners of Gateways and ListenerSets. */
export function* listenerConditions({ index, set }: AnalyzeInput): Generator<PlacedCondition> {
  for (const object of [...set.gateways, ...set.listenerSets]) {
    const names = new Map(object.spec.listeners?.map(({ name }, i) => [name, i]));
    for (const listener of listOf(index.statusOf(object)?.listeners)) {
      const at = names.get(String(listener.name));
      const path = at === undefined ? ['spec', 'listeners'] : ['spec', 'listeners', at];
      for (const condition of conditionsOf(listener)) yield { object, path, condition };
    }
  }
}

/** Conditions of an object itself: Gateways, ListenerSets, classes, EnvoyProxies, Backends. */
export function* ownConditions(
  { index }: AnalyzeInput,
  objects: readonly KubernetesObject[],
): Generator<PlacedCondition> {
  for (const object of objects) {
    const status = index.statusOf(object);
    if (status) for (const condition of conditionsOf(status)) yield { object, path: [], condition };
  }
}

/** Conditions of policies, one for each ancestor; the path is the target where there is only one. */
export function* policyConditions({ index }: AnalyzeInput): Generator<PlacedCondition> {
  for (const policy of index.policies) {
    const { targetRef, targetRefs } = policy.spec ?? {};
    const path = targetRef ? ['spec', 'targetRef'] : targetRefs?.length === 1 ? ['spec', 'targetRefs', 0] : ['spec'];
    for (const ancestor of listOf(index.statusOf(policy)?.ancestors)) {
      for (const condition of conditionsOf(ancestor)) yield { object: policy, path, condition };
    }
  }
}

function parentPath(route: AnyRoute, ref: JsonValue | undefined): FieldPath {
  const parentRefs = route.spec.parentRefs ?? [];
  const parent = ref as unknown as (typeof parentRefs)[number];
  const at = parentRefs.findIndex((own) => isSameParentRef(own, parent, route.metadata.namespace ?? ''));
  return at < 0 ? ['spec', 'parentRefs'] : ['spec', 'parentRefs', at];
}

function conditionsOf(status: JsonObject): readonly Condition[] {
  return listOf(status.conditions) as unknown as readonly Condition[];
}

function listOf(value: JsonValue | undefined): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}
