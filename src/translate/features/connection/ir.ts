import type { GoDuration } from '../../ir/scalars.ts';

/** Limits and buffers of client connections. */
export interface ClientConnection {
  readonly limit?: ConnectionLimit;
  readonly bufferLimit?: number;
  readonly maxAcceptPerSocketEvent?: number;
}

/** How many client connections there may be and how long they live. */
export interface ConnectionLimit {
  readonly value?: number;
  readonly closeDelay?: GoDuration;
  readonly maxConnectionDuration?: GoDuration;
  readonly maxRequestsPerConnection?: number;
  readonly maxStreamDuration?: GoDuration;
}

/** Buffers and preconnecting of backend connections. */
export interface BackendConnection {
  readonly bufferLimit?: number;
  readonly preconnect?: Preconnect;
}

/** How many connections are opened ahead of need, in percent. */
export interface Preconnect {
  readonly perEndpointPercent?: number;
  readonly predictivePercent?: number;
}

declare module '../../ir/listener.ts' {
  interface HTTPListener {
    readonly connection?: ClientConnection;
  }
  interface TCPListener {
    readonly connection?: ClientConnection;
  }
}

declare module '../../ir/route.ts' {
  interface TCPRoute {
    readonly backendConnection?: BackendConnection;
    readonly preconnect?: Preconnect;
  }
}

declare module '../../ir/slices.ts' {
  interface ClusterTrafficFeatures {
    readonly backendConnection?: BackendConnection;
  }
}
