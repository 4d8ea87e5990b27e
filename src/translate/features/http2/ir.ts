import type { GoDuration } from '../../ir/scalars.ts';

/** HTTP/2 settings. The names of the two window sizes are swapped in the IR: `initialConnectionWindowSize` holds the stream window and the other way round (spec/ir.md). */
export interface HTTP2Settings {
  readonly initialConnectionWindowSize?: number;
  readonly initialStreamWindowSize?: number;
  readonly maxConcurrentStreams?: number;
  readonly resetStreamOnError?: boolean;
  readonly connectionKeepalive?: HTTP2KeepaliveSettings;
}

/** HTTP/2 PING settings. */
export interface HTTP2KeepaliveSettings {
  readonly interval?: GoDuration;
  readonly timeout?: GoDuration;
  readonly intervalJitter?: number;
  readonly idleInterval?: GoDuration;
}

declare module '../../ir/listener.ts' {
  interface HTTPListener {
    readonly http2?: HTTP2Settings;
  }
}

declare module '../../ir/slices.ts' {
  interface ClusterTrafficFeatures {
    readonly http2?: HTTP2Settings;
  }
}
