import type { HTTPListener } from '../../ir/listener.ts';
import type { RateLimitRule } from '../../ir/rate-limit.ts';
import type { HTTPRoute } from '../../ir/route.ts';

/** A global rate limit rule with what its counters are kept under in the rate limit service. */
export interface PlacedRule {
  readonly rule: RateLimitRule;
  /** Position among the rules of the route that are shared, or among those that are not. */
  readonly index: number;
  readonly domain: string;
  /** The descriptor key that all counters of the rule, or of the route, stand below. */
  readonly key: string;
}

/** The global rate limit rules of a route by their place: shared rules have a domain of their own, others the listener's. */
export function placedRules(listener: Pick<HTTPListener, 'name'>, route: HTTPRoute): readonly PlacedRule[] {
  let shared = 0;
  let own = 0;
  return (route.traffic?.rateLimit?.global?.rules ?? []).map((rule) => {
    if (!rule.shared) return { rule, index: own++, domain: listener.name, key: route.name };
    const name = rule.name ?? '';
    return { rule, index: shared++, domain: sharedDomain(name), key: name };
  });
}

/** The domain of a shared rule, from its name: all rules of a policy share one. */
function sharedDomain(ruleName: string): string {
  const end = ruleName.lastIndexOf('/rule/');
  return end >= 0 ? ruleName.slice(0, end) : ruleName.replace('/', '-');
}
