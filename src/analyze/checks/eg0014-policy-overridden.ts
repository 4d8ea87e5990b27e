import { refOf } from '../../core/resource-ref.ts';
import { defineCheck } from '../check.ts';
import { policyConditions } from '../index/statuses.ts';

/** A policy that gives way to more specific ones somewhere. */
export const policyOverridden = defineCheck({
  code: 'EG0014',
  name: 'policy-overridden',
  severity: 'info',
  summary: 'A policy is overridden by more specific ones',
  docs: {
    what: 'A policy of a Gateway or listener does not count where a route or listener has a policy of the same kind, because that one does not merge.',
    why: 'Settings of the wider policy, limits or authentication for instance, silently do not hold there.',
    example: `kind: SecurityPolicy
metadata: { name: of-the-gateway }
spec:
  targetRefs: [{ group: gateway.networking.k8s.io, kind: Gateway, name: eg }]
---
kind: SecurityPolicy
metadata: { name: of-a-route }       # replaces the other one for its route
spec:
  targetRefs: [{ group: gateway.networking.k8s.io, kind: HTTPRoute, name: shop }]`,
    fix: 'Nothing where it is meant so. Else set mergeType in the more specific policy, where its kind has it, or repeat the settings.',
  },
  *run(input) {
    for (const { object, path, condition } of policyConditions(input)) {
      if (condition.type !== 'Overridden' || condition.status !== 'True') continue;
      yield {
        resource: refOf(object),
        path,
        message: condition.message.replace(/\.$/, ''),
        hint: 'Set mergeType in the more specific policies when both should count.',
      };
    }
  },
});
