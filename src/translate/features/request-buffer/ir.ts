/** Requests are buffered up to this size. */
export interface RequestBuffer {
  readonly limit: string;
}

declare module '../../ir/slices.ts' {
  interface TrafficFeatures {
    readonly requestBuffer?: RequestBuffer;
  }
}
