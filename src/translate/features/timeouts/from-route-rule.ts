import { ruleDuration } from '../../fields/rule-duration.ts';
import type { HTTPRoute } from '../../ir/route.ts';
import type { Outcome, RouteRuleInput } from '../from-api-hooks.ts';

/** Timeouts of an HTTPRoute rule: without retries the whole request takes as long as its one try may (spec/gateway-api.md 9.3). */
export function timeoutsFromRule({ rule }: RouteRuleInput): Outcome<Partial<HTTPRoute>> {
  const { request, backendRequest } = rule.timeouts ?? {};
  const timeout = rule.retry ? request : (backendRequest ?? request);
  return timeout === undefined ? {} : { value: { timeout: ruleDuration(timeout) } };
}
