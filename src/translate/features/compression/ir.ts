import type { CompressorType } from '../../ir/api-types.ts';

/** A compressor of responses. */
export interface Compression {
  readonly type: CompressorType;
  readonly chooseFirst?: boolean;
  readonly minContentLength?: number;
}

declare module '../../ir/slices.ts' {
  interface TrafficFeatures {
    readonly compression?: readonly Compression[];
  }
}
