import type { GoDuration } from '../../ir/scalars.ts';

/** When and how often a request is tried again. */
export interface Retry {
  readonly numRetries?: number;
  readonly numAttemptsPerPriority?: number;
  readonly retryOn?: RetryOn;
  readonly perRetry?: PerRetryPolicy;
}

/** Conditions of a retry. */
export interface RetryOn {
  readonly triggers?: readonly string[];
  readonly httpStatusCodes?: readonly number[];
}

/** Settings of each try. */
export interface PerRetryPolicy {
  readonly timeout?: GoDuration;
  readonly backOff?: BackOffPolicy;
}

/** The pause between tries. */
export interface BackOffPolicy {
  readonly baseInterval?: GoDuration;
  readonly maxInterval?: GoDuration;
}

declare module '../../ir/route.ts' {
  interface HTTPRoute {
    readonly retry?: Retry;
  }
}

declare module '../../ir/slices.ts' {
  interface TrafficFeatures {
    readonly retry?: Retry;
  }
}
