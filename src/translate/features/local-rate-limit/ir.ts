import type { XRateLimitHeadersOption } from '../../ir/api-types.ts';
import type { RateLimitRule, RateLimitValue } from '../../ir/rate-limit.ts';

/** Rate limits that each Envoy counts for itself. */
export interface LocalRateLimit {
  readonly default: RateLimitValue;
  readonly rules?: readonly RateLimitRule[];
  readonly defaultXRateLimitOption?: XRateLimitHeadersOption;
}

declare module '../../ir/rate-limit.ts' {
  interface RateLimit {
    readonly local?: LocalRateLimit;
  }
}
