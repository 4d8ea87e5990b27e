import type { KubernetesObject } from '../../../core/resource-ref.ts';
import type { PolicyTargetReference, PolicyTargetSelector } from '../../../resources/generated/types.ts';
import type { ObjectMeta } from '../../../resources/kinds/object-meta.ts';

/** The part of a policy's spec that says what it applies to; every policy kind has it. */
export interface PolicyTargets {
  /** Deprecated: when present, `targetRefs` is ignored. */
  readonly targetRef?: PolicyTargetReference;
  readonly targetRefs?: readonly PolicyTargetReference[];
  readonly targetSelectors?: readonly PolicyTargetSelector[];
}

/** A policy of any kind, with the fields that attachment reads. */
export interface TargetingPolicy extends KubernetesObject {
  readonly metadata: ObjectMeta;
  readonly spec?: PolicyTargets;
}

/** An object, or a section of it, that a policy applies to. */
export interface Target {
  readonly group: string;
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
  /** A listener of a Gateway or ListenerSet, or a rule of a route. */
  readonly sectionName?: string;
}

/** The targets that a policy names, in order; they live in the policy's namespace. Empty references are left out. */
export function namedTargets(policy: TargetingPolicy): readonly Target[] {
  const { targetRef, targetRefs = [] } = policy.spec ?? {};
  const namespace = policy.metadata.namespace ?? '';
  return (targetRef ? [targetRef] : targetRefs).flatMap((ref) => {
    const { group = '', kind = '', name = '', sectionName } = ref as Partial<PolicyTargetReference>;
    if (group === '' && kind === '' && name === '') return [];
    return [{ group, kind, namespace, name, ...(sectionName && { sectionName }) }];
  });
}

/** A text that two targets share exactly when they are the same target. */
export function targetKey(target: Target): string {
  return [target.group, target.kind, target.namespace, target.name, target.sectionName ?? ''].join('/');
}
