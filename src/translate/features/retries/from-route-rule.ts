import { ruleDuration } from '../../fields/rule-duration.ts';
import type { HTTPRoute } from '../../ir/route.ts';
import type { Outcome, RouteRuleInput } from '../from-api-hooks.ts';
import type { PerRetryPolicy, Retry } from './ir.ts';

/** Retries of an HTTPRoute rule, with only the parts that it gives (spec/gateway-api.md 9.3). */
export function retriesFromRule({ rule }: RouteRuleInput): Outcome<Partial<HTTPRoute>> {
  if (!rule.retry) return {};
  const { attempts, backoff, codes } = rule.retry;
  const tryTimeout = rule.timeouts?.backendRequest;
  const perRetry: PerRetryPolicy = {
    ...(backoff !== undefined && { backOff: { baseInterval: ruleDuration(backoff) } }),
    ...(tryTimeout !== undefined && { timeout: ruleDuration(tryTimeout) }),
  };
  const retry: Retry = {
    ...(attempts !== undefined && { numRetries: attempts }),
    ...(Object.keys(perRetry).length > 0 && { perRetry }),
    ...(codes?.length && { retryOn: { httpStatusCodes: codes } }),
  };
  return { value: { retry } };
}
