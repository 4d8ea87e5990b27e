import type { FieldPath } from '../../core/diagnostic.ts';
import { groupBy } from '../../core/group-by.ts';
import type { ResourceSet } from '../../resources/resource-set.ts';
import { namedTargets, type Target, type TargetingPolicy } from '../../translate/policies/attachment/target.ts';

/** A policy with one of its named targets; `targetRef` and `targetRefs` count, selectors do not. */
export interface TargetUse {
  readonly policy: TargetingPolicy;
  readonly target: Target;
  readonly path: FieldPath;
}

/** All policies with targets, in the order of the set. */
export function policiesOf(set: ResourceSet): readonly TargetingPolicy[] {
  return [
    ...set.envoyPatchPolicies,
    ...set.clientTrafficPolicies,
    ...set.backendTrafficPolicies,
    ...set.securityPolicies,
    ...set.envoyExtensionPolicies,
    ...set.backendTLSPolicies,
  ] as readonly TargetingPolicy[];
}

/** Policies by the object that they name: `<kind>/<namespace>/<name>`, whatever section of it they mean. */
export function targetUses(policies: readonly TargetingPolicy[]): ReadonlyMap<string, readonly TargetUse[]> {
  return groupBy(
    policies.flatMap(targetsOf),
    ({ target: { kind, namespace, name } }) => `${kind}/${namespace}/${name}`,
  );
}

function targetsOf(policy: TargetingPolicy): readonly TargetUse[] {
  const single = policy.spec?.targetRef !== undefined;
  return namedTargets(policy).map((target, i) => ({
    policy,
    target,
    path: single ? ['spec', 'targetRef'] : ['spec', 'targetRefs', i],
  }));
}
