import { refOf } from '../../core/resource-ref.ts';
import { defineCheck } from '../check.ts';

/** A circuit breaker that lets nothing through. */
export const circuitBreakerClosedToAll = defineCheck({
  code: 'EG0059',
  name: 'circuit-breaker-closed-to-all',
  severity: 'warning',
  summary: 'A circuit breaker lets nothing through',
  docs: {
    what: 'A limit of a circuit breaker is 0: no connection, or no request, is ever allowed.',
    why: 'Envoy answers every request with 503 (overflow).',
    example: `kind: BackendTrafficPolicy
spec:
  circuitBreaker: { maxConnections: 0 }`,
    fix: 'Give the limit a number, or leave it out for the default of 1024.',
  },
  *run({ set }) {
    for (const policy of set.backendTrafficPolicies) {
      const { circuitBreaker } = policy.spec;
      for (const field of ['maxConnections', 'maxParallelRequests'] as const) {
        if (circuitBreaker?.[field] !== 0) continue;
        yield {
          resource: refOf(policy),
          path: ['spec', 'circuitBreaker', field],
          message: `${field} 0 refuses every request`,
          hint: 'Raise it, or leave it out for the default of 1024.',
        };
      }
    }
  },
});
