import { refOf } from '../../core/resource-ref.ts';
import { defineCheck } from '../check.ts';

/** Authorization that lets everybody in. */
export const authorizationOpenByDefault = defineCheck({
  code: 'EG0045',
  name: 'authorization-open-by-default',
  severity: 'warning',
  summary: 'Authorization allows by default and denies nothing',
  docs: {
    what: 'The default action of an authorization is Allow, and no rule denies anything.',
    why: 'The policy looks like a protection, but refuses nobody.',
    example: `kind: SecurityPolicy
spec:
  authorization:
    defaultAction: Allow
    rules:
      - action: Allow
        principal: { clientCIDRs: [10.0.0.0/8] }`,
    fix: 'Set defaultAction to Deny, or add the rules that deny.',
  },
  *run({ set }) {
    for (const policy of set.securityPolicies) {
      const { authorization } = policy.spec;
      if (authorization?.defaultAction !== 'Allow') continue;
      if ((authorization.rules ?? []).some(({ action }) => action === 'Deny')) continue;
      yield {
        resource: refOf(policy),
        path: ['spec', 'authorization', 'defaultAction'],
        message: 'everybody is allowed: the default is Allow and no rule denies',
        hint: 'Set defaultAction to Deny.',
      };
    }
  },
});
