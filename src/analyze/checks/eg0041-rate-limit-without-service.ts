import { refOf } from '../../core/resource-ref.ts';
import { defineCheck } from '../check.ts';

/** Global rate limits that no rate limit service counts. */
export const rateLimitWithoutService = defineCheck({
  code: 'EG0041',
  name: 'rate-limit-without-service',
  severity: 'error',
  summary: 'Global rate limits need a rate limit service',
  docs: {
    what: 'A BackendTrafficPolicy has global rate limits, but the EnvoyGateway configuration of the input sets up no rate limit service.',
    why: 'Nothing is limited, or the policy is not accepted.',
    example: `kind: EnvoyGateway          # without rateLimit
---
kind: BackendTrafficPolicy
spec:
  rateLimit: { global: { rules: [{ limit: { requests: 10, unit: Second } }] } }`,
    fix: 'Set rateLimit.backend in the EnvoyGateway configuration (a Redis), or use local limits.',
  },
  *run({ set }) {
    // Without the controller's configuration nobody knows.
    if (!set.envoyGateway || set.envoyGateway.rateLimit) return;
    for (const policy of set.backendTrafficPolicies) {
      if (!policy.spec.rateLimit?.global) continue;
      yield {
        resource: refOf(policy),
        path: ['spec', 'rateLimit', 'global'],
        message: 'the EnvoyGateway configuration has no rate limit service for global limits',
        hint: 'Set rateLimit.backend there, or use local limits.',
      };
    }
  },
});
