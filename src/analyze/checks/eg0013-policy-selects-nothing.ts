import { isObject } from '../../core/json.ts';
import { describeRef, refOf } from '../../core/resource-ref.ts';
import type { PolicyTargetSelector } from '../../resources/generated/types.ts';
import { matchesSelector } from '../../translate/gateway-api/label-selector.ts';
import { referenceFrom } from '../../translate/gateway-api/reference/reference-resolver.ts';
import type { TargetingPolicy } from '../../translate/policies/attachment/target.ts';
import { defineCheck } from '../check.ts';
import type { AnalyzeIndex } from '../index/analyze-index.ts';

/** A policy whose selectors match no object. */
export const policySelectsNothing = defineCheck({
  code: 'EG0013',
  name: 'policy-selects-nothing',
  severity: 'warning',
  summary: 'The selectors of a policy match nothing',
  docs: {
    what: 'A policy has targetSelectors alone, and none of them matches an object that the controller manages.',
    why: 'The policy has no effect and no status either: nothing tells that it is idle.',
    example: `kind: BackendTrafficPolicy
spec:
  targetSelectors:
    - kind: HTTPRoute
      matchLabels: { team: shpo }`,
    fix: 'Correct the labels, add them to the targets, or remove the policy. Selected objects in other namespaces need a ReferenceGrant.',
  },
  *run({ index }) {
    for (const policy of index.policies) {
      const { targetRef, targetRefs = [], targetSelectors = [] } = policy.spec ?? {};
      if (targetRef || targetRefs.length > 0 || targetSelectors.length === 0) continue;
      const status = index.statusOf(policy);
      if (isObject(status) && Array.isArray(status.ancestors) && status.ancestors.length > 0) continue;
      yield {
        resource: refOf(policy),
        path: ['spec', 'targetSelectors'],
        message: 'no object matches the selectors',
        hint: nearMiss(policy, targetSelectors, index),
      };
    }
  },
});

/** What keeps an object from being selected that has the labels; without one the labels are what is wrong. */
function nearMiss(policy: TargetingPolicy, selectors: readonly PolicyTargetSelector[], index: AnalyzeIndex): string {
  const objects = [...index.routes, ...index.gateways.values(), ...index.listenerSets.values()];
  for (const { kind, matchLabels, matchExpressions, namespaces } of selectors) {
    for (const object of objects) {
      const { metadata } = object;
      if (object.kind !== kind || metadata.namespace === policy.metadata.namespace) continue;
      if (!matchesSelector({ matchLabels, matchExpressions }, metadata.labels)) continue;
      const ref = refOf(object);
      if ((namespaces?.from ?? 'Same') === 'Same') {
        return `${describeRef(ref)} has the labels, but only the policy's own namespace is looked at: set namespaces.from.`;
      }
      const to = { group: ref.group, kind, namespace: ref.namespace ?? '', name: ref.name };
      if (!index.isGranted(referenceFrom(policy), to)) {
        return `${describeRef(ref)} has the labels, but no ReferenceGrant in its namespace lets the policy select it.`;
      }
    }
  }
  return 'Compare matchLabels with the labels of the objects that the policy is meant for.';
}
