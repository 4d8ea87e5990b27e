import { refOf } from '../../core/resource-ref.ts';
import { defineCheck } from '../check.ts';

/** An authorization rule that allows every address. */
export const authorizationAllowsEveryone = defineCheck({
  code: 'EG0072',
  name: 'authorization-allows-everyone',
  severity: 'warning',
  summary: 'An authorization rule allows every address',
  docs: {
    what: 'A rule of an authorization allows the range of all addresses and asks for nothing else.',
    why: 'With Deny as the default action the policy looks strict, but lets everybody in.',
    example: `kind: SecurityPolicy
spec:
  authorization:
    defaultAction: Deny
    rules:
      - action: Allow
        principal: { clientCIDRs: [0.0.0.0/0] }`,
    fix: 'Narrow the range, or remove the authorization.',
  },
  *run({ set }) {
    for (const policy of set.securityPolicies) {
      for (const [i, { action, principal, operation, cel }] of (policy.spec.authorization?.rules ?? []).entries()) {
        const { clientCIDRs = [], ...others } = principal ?? {};
        if (action !== 'Allow' || operation || cel || Object.keys(others).length > 0) continue;
        const at = clientCIDRs.findIndex((cidr) => cidr === '0.0.0.0/0' || cidr === '::/0');
        if (at < 0) continue;
        yield {
          resource: refOf(policy),
          path: ['spec', 'authorization', 'rules', i, 'principal', 'clientCIDRs', at],
          message: 'the rule allows every address',
          hint: 'Narrow the range.',
        };
      }
    }
  },
});
