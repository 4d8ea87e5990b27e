import { refOf } from '../../core/resource-ref.ts';
import { defineCheck } from '../check.ts';

/** External authorization that lets requests pass when it fails. */
export const authorizationFailsOpen = defineCheck({
  code: 'EG0063',
  name: 'authorization-fails-open',
  severity: 'warning',
  summary: 'External authorization fails open',
  docs: {
    what: 'extAuth has failOpen: requests pass when the authorization service does not answer.',
    why: 'Whoever can overload the authorization service gets past it.',
    example: `kind: SecurityPolicy
spec:
  extAuth:
    failOpen: true
    http: { backendRefs: [{ name: auth, port: 80 }] }`,
    fix: 'Remove failOpen and run the service with enough replicas.',
  },
  *run({ set }) {
    for (const policy of set.securityPolicies) {
      if (policy.spec.extAuth?.failOpen !== true) continue;
      yield {
        resource: refOf(policy),
        path: ['spec', 'extAuth', 'failOpen'],
        message: 'requests pass unchecked while the authorization service does not answer',
        hint: 'Remove failOpen.',
      };
    }
  },
});
