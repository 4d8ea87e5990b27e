import type { RateLimitRule } from '../../../../src/translate/ir/rate-limit.ts';

/** A rule that allows three requests per hour and looks at nothing, unless told otherwise. */
export function rateLimitRule(fields: Partial<RateLimitRule> = {}): RateLimitRule {
  return { headerMatches: null, limit: { requests: 3, unit: 'Hour' }, ...fields };
}
