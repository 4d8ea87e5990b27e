/** Bandwidth limits by direction. */
export interface BandwidthLimit {
  readonly request?: BandwidthLimitConfig;
  readonly response?: BandwidthLimitConfig;
}

/** One bandwidth limit in KiB per second. */
export interface BandwidthLimitConfig {
  readonly limitKibps: number;
  readonly responseTrailers?: BandwidthLimitResponseTrailers;
}

/** Trailers that tell how long a response was held back. */
export interface BandwidthLimitResponseTrailers {
  readonly prefix?: string;
}

declare module '../../ir/slices.ts' {
  interface TrafficFeatures {
    readonly bandwidthLimit?: BandwidthLimit;
  }
}
