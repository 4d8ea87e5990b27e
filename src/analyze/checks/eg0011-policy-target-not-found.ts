import { didYouMean } from '../../core/did-you-mean.ts';
import { describeRef, refOf } from '../../core/resource-ref.ts';
import { defineCheck } from '../check.ts';
import { createTargetLookup } from '../index/target-lookup.ts';

/** A policy that targets an object which does not exist. */
export const policyTargetNotFound = defineCheck({
  code: 'EG0011',
  name: 'policy-target-not-found',
  severity: 'error',
  summary: 'A policy targets an object that does not exist',
  docs: {
    what: 'A targetRef of a policy names a Gateway, ListenerSet, route or backend that is neither in the input nor in the cluster.',
    why: 'The policy has no effect. For a SecurityPolicy that means: what it should protect is open.',
    example: `kind: SecurityPolicy
spec:
  targetRefs:
    - { group: gateway.networking.k8s.io, kind: HTTPRoute, name: shpo }`,
    fix: 'Correct the kind or name. Targets live in the namespace of the policy. Analyse with the cluster when the target is only there.',
  },
  *run(input) {
    const lookup = createTargetLookup(input);
    for (const uses of input.index.policiesByTarget.values()) {
      for (const { policy, target, path } of uses) {
        const names = lookup.namesOf(target.kind, target.namespace);
        if (!names || names.has(target.name) || input.index.isRefused(target)) continue;
        const meant = didYouMean(target.name, names.keys());
        yield {
          resource: refOf(policy),
          path: [...path, 'name'],
          message: `${describeRef(target)} does not exist`,
          hint: meant === undefined ? `Add the ${target.kind} or correct the reference.` : `Did you mean ${meant}?`,
        };
      }
    }
  },
});
