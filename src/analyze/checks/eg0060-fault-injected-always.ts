import { refOf } from '../../core/resource-ref.ts';
import { defineCheck } from '../check.ts';

/** A fault that hits every request. */
export const faultInjectedAlways = defineCheck({
  code: 'EG0060',
  name: 'fault-injected-always',
  severity: 'warning',
  summary: 'Every request is aborted on purpose',
  docs: {
    what: 'A fault injection aborts 100 percent of the requests; that is the default when no percentage is given.',
    why: 'No request reaches the backend. It is often left over from a test.',
    example: `kind: BackendTrafficPolicy
spec:
  faultInjection:
    abort: { httpStatus: 503 }`,
    fix: 'Set a percentage, or remove the fault injection.',
  },
  *run({ set }) {
    for (const policy of set.backendTrafficPolicies) {
      const abort = policy.spec.faultInjection?.abort;
      if (!abort || (abort.percentage ?? 100) < 100) continue;
      yield {
        resource: refOf(policy),
        path: ['spec', 'faultInjection', 'abort'],
        message: 'every request is aborted',
        hint: 'Set a percentage below 100, or remove the fault injection.',
      };
    }
  },
});
