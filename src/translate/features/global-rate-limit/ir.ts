import type { RateLimitRule } from '../../ir/rate-limit.ts';

/** Rate limits that the rate limit service counts for the whole fleet. */
export interface GlobalRateLimit {
  readonly rules?: readonly RateLimitRule[];
}

declare module '../../ir/rate-limit.ts' {
  interface RateLimit {
    readonly global?: GlobalRateLimit;
  }
}
