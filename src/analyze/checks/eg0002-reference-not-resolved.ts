import { defineCheck } from '../check.ts';
import { findingsFromCondition } from '../finding-from-condition.ts';
import { listenerConditions, ownConditions, routeConditions } from '../index/statuses.ts';

/** Something that a route, listener or Gateway refers to cannot be used. */
export const referenceNotResolved = defineCheck({
  code: 'EG0002',
  name: 'reference-not-resolved',
  severity: 'error',
  general: true,
  summary: 'A reference leads to nothing that can be used',
  docs: {
    what: 'A route, listener or Gateway refers to an object that is missing, of a wrong kind, not permitted by a ReferenceGrant, or not usable.',
    why: 'A route answers with 500 where its backend would be, and a TLS listener without a certificate does not open.',
    example: `kind: Gateway
spec:
  listeners:
    - name: https
      port: 443
      protocol: HTTPS
      tls:
        certificateRefs:
          - name: not-there`,
    fix: 'Create the object, correct the reference, or add a ReferenceGrant to the namespace of the object.',
  },
  *run(input) {
    const conditions = [routeConditions(input), listenerConditions(input), ownConditions(input, input.set.gateways)];
    for (const placed of conditions.flatMap((list) => [...list])) {
      const { type, status } = placed.condition;
      if (type === 'ResolvedRefs' && status === 'False') yield* findingsFromCondition(placed);
    }
  },
});
