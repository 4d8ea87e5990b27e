import { parseDuration } from '../../core/duration.ts';
import { refOf } from '../../core/resource-ref.ts';
import { defineCheck } from '../check.ts';

/** A timeout that another one always cuts short. */
export const timeoutsContradict = defineCheck({
  code: 'EG0039',
  name: 'timeouts-contradict',
  severity: 'warning',
  summary: 'Timeouts contradict each other',
  docs: {
    what: 'A timeout can never take effect, because a shorter one holds the whole request: the try of a retry, or the request to the backend, may take longer than the request itself.',
    why: 'Retries do not happen, and the timeout that seems to be configured is not the one that counts.',
    example: `kind: BackendTrafficPolicy
spec:
  timeout: { http: { requestTimeout: 2s } }
  retry: { perRetry: { timeout: 5s } }`,
    fix: 'Make the inner timeout shorter than the outer one.',
  },
  *run({ set }) {
    for (const policy of set.backendTrafficPolicies) {
      const outer = nanoseconds(policy.spec.timeout?.http?.requestTimeout);
      const inner = nanoseconds(policy.spec.retry?.perRetry?.timeout);
      if (!outer || inner === undefined || inner < outer) continue;
      yield {
        resource: refOf(policy),
        path: ['spec', 'retry', 'perRetry', 'timeout'],
        message: `one try may take ${policy.spec.retry?.perRetry?.timeout}, but the whole request only ${policy.spec.timeout?.http?.requestTimeout}`,
        hint: 'Make perRetry.timeout shorter than requestTimeout, so that a second try is possible.',
        related: [
          {
            message: 'the request timeout',
            resource: refOf(policy),
            path: ['spec', 'timeout', 'http', 'requestTimeout'],
          },
        ],
      };
    }
  },
});

function nanoseconds(text: string | undefined): bigint | undefined {
  const duration = text === undefined ? undefined : parseDuration(text);
  return duration?.ok ? duration.value : undefined;
}
