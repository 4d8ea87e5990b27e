import type { GoDuration } from '../../ir/scalars.ts';

/** Timeouts towards clients. */
export interface ClientTimeout {
  readonly tcp?: TCPClientTimeout;
  readonly http?: HTTPClientTimeout;
}

/** Connection timeouts towards clients. */
export interface TCPClientTimeout {
  readonly idleTimeout?: GoDuration;
  readonly tlsHandshakeTimeout?: GoDuration;
  readonly connectionInspectionTimeout?: GoDuration;
}

/** HTTP timeouts towards clients. */
export interface HTTPClientTimeout {
  readonly requestReceivedTimeout?: GoDuration;
  readonly requestHeadersReceivedTimeout?: GoDuration;
  readonly idleTimeout?: GoDuration;
  readonly streamIdleTimeout?: GoDuration;
}

/** Timeouts towards backends. */
export interface Timeout {
  readonly tcp?: TCPTimeout;
  readonly http?: HTTPTimeout;
}

/** Connection timeouts towards backends. */
export interface TCPTimeout {
  readonly connectTimeout?: GoDuration;
}

/** HTTP timeouts towards backends. */
export interface HTTPTimeout extends ClusterHTTPTimeout {
  readonly requestTimeout?: GoDuration;
  readonly streamIdleTimeout?: GoDuration;
}

/** The HTTP timeouts that configure a cluster. */
export interface ClusterHTTPTimeout {
  readonly connectionIdleTimeout?: GoDuration;
  readonly maxConnectionDuration?: GoDuration;
  readonly maxStreamDuration?: GoDuration;
}

declare module '../../ir/listener.ts' {
  interface HTTPListener {
    readonly timeout?: ClientTimeout;
  }
  interface TCPListener {
    readonly timeout?: ClientTimeout;
  }
}

declare module '../../ir/route.ts' {
  interface HTTPRoute {
    readonly timeout?: GoDuration;
  }
  interface TCPRoute {
    readonly timeout?: Timeout;
  }
}

declare module '../../ir/slices.ts' {
  interface ClusterTrafficFeatures {
    readonly timeout?: Timeout;
  }
}
