import { refOf } from '../../core/resource-ref.ts';
import { defineCheck } from '../check.ts';

/** A rate limit that lets no request pass. */
export const rateLimitZero = defineCheck({
  code: 'EG0068',
  name: 'rate-limit-zero',
  severity: 'info',
  summary: 'A rate limit of 0 requests refuses everything',
  docs: {
    what: 'A rule of a rate limit allows 0 requests.',
    why: 'Every request that the rule selects is answered with 429. That can be meant, to shut clients out, but is often a slip.',
    example: `kind: BackendTrafficPolicy
spec:
  rateLimit:
    local: { rules: [{ limit: { requests: 0, unit: Second } }] }`,
    fix: 'Raise the limit, or use authorization to shut clients out.',
  },
  *run({ set }) {
    for (const policy of set.backendTrafficPolicies) {
      const { rateLimit } = policy.spec;
      for (const kind of ['global', 'local'] as const) {
        for (const [i, { limit, clientSelectors = [] }] of (rateLimit?.[kind]?.rules ?? []).entries()) {
          if (limit.requests !== 0) continue;
          yield {
            resource: refOf(policy),
            path: ['spec', 'rateLimit', kind, 'rules', i, 'limit', 'requests'],
            message:
              clientSelectors.length > 0 ? 'every request of these clients is refused' : 'every request is refused',
            hint: 'Raise the limit.',
          };
        }
      }
    }
  },
});
