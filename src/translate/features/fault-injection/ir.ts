import type { GoDuration } from '../../ir/scalars.ts';

/** Delays and aborts for tests. */
export interface FaultInjection {
  readonly delay?: FaultInjectionDelay;
  readonly abort?: FaultInjectionAbort;
}

/** Delays a share of requests; percentage 0..100. */
export interface FaultInjectionDelay {
  readonly fixedDelay?: GoDuration;
  readonly percentage?: number;
}

/** Aborts a share of requests; percentage 0..100. */
export interface FaultInjectionAbort {
  readonly httpStatus?: number;
  readonly grpcStatus?: number;
  readonly percentage?: number;
}

declare module '../../ir/slices.ts' {
  interface TrafficFeatures {
    readonly faultInjection?: FaultInjection;
  }
}
