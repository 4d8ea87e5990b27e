import { parseDuration } from '../../core/duration.ts';
import { refOf } from '../../core/resource-ref.ts';
import { defineCheck } from '../check.ts';

/** Active health checks that last longer than the time between them. */
export const healthCheckOverlaps = defineCheck({
  code: 'EG0040',
  name: 'health-check-overlaps',
  severity: 'warning',
  summary: 'A health check may last longer than its interval',
  docs: {
    what: 'The timeout of an active health check is longer than its interval.',
    why: 'A slow backend is noticed late: the next check waits for the one before.',
    example: `kind: BackendTrafficPolicy
spec:
  healthCheck:
    active: { type: TCP, interval: 1s, timeout: 5s }`,
    fix: 'Make the timeout shorter than the interval.',
  },
  *run({ set }) {
    for (const policy of set.backendTrafficPolicies) {
      const { timeout = '1s', interval = '3s' } = policy.spec.healthCheck?.active ?? {};
      const [lasts, every] = [parseDuration(timeout), parseDuration(interval)];
      if (!lasts.ok || !every.ok || lasts.value <= every.value) continue;
      yield {
        resource: refOf(policy),
        path: ['spec', 'healthCheck', 'active', 'timeout'],
        message: `a check may last ${timeout}, but the next one is due after ${interval}`,
        hint: 'Make the timeout shorter than the interval.',
      };
    }
  },
});
