import { isObject } from '../../core/json.ts';
import { refOf } from '../../core/resource-ref.ts';
import { defineCheck } from '../check.ts';

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
        hint: 'Compare matchLabels with the labels of the objects that the policy is meant for.',
      };
    }
  },
});
