/** TCP keepalive; times in seconds. */
export interface TCPKeepalive {
  readonly probes?: number;
  readonly idleTime?: number;
  readonly interval?: number;
}

declare module '../../ir/listener.ts' {
  interface HTTPListener {
    readonly tcpKeepalive?: TCPKeepalive;
  }
  interface TCPListener {
    readonly tcpKeepalive?: TCPKeepalive;
  }
}

declare module '../../ir/route.ts' {
  interface TCPRoute {
    readonly tcpKeepalive?: TCPKeepalive;
  }
}

declare module '../../ir/slices.ts' {
  interface ClusterTrafficFeatures {
    readonly tcpKeepalive?: TCPKeepalive;
  }
}
