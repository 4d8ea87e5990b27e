import { defineCheck } from '../check.ts';
import { findingsFromCondition } from '../finding-from-condition.ts';
import { policyConditions } from '../index/statuses.ts';

/** A policy that its target does not take: its status would say Accepted=False. */
export const policyNotAccepted = defineCheck({
  code: 'EG0005',
  name: 'policy-not-accepted',
  severity: 'error',
  general: true,
  summary: 'A policy is not accepted',
  docs: {
    what: 'A policy attaches to its target, but it is not accepted: a field is wrong, something it refers to is missing, or another policy of its kind has the target.',
    why: 'Routes under an invalid SecurityPolicy, BackendTrafficPolicy or EnvoyExtensionPolicy answer with 500, so that they are never open by accident. A policy that lost against another has no effect.',
    example: `kind: SecurityPolicy
spec:
  targetRefs:
    - { group: gateway.networking.k8s.io, kind: HTTPRoute, name: shop }
  basicAuth:
    users: { name: not-there }`,
    fix: 'Follow the message: correct the field, add what is missing, or join the policies.',
  },
  *run(input) {
    for (const placed of policyConditions(input)) {
      const { type, status } = placed.condition;
      if (type === 'Accepted' && status === 'False') yield* findingsFromCondition(placed);
    }
  },
});
