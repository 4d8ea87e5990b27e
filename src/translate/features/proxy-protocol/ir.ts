/** PROXY protocol versions. */
export type ProxyProtocolVersion = 'V1' | 'V2';

/** The PROXY protocol in front of a listener. */
export interface ProxyProtocolSettings {
  readonly optional?: boolean;
}

/** The PROXY protocol towards a backend. */
export interface ProxyProtocol {
  readonly version?: ProxyProtocolVersion;
}

declare module '../../ir/listener.ts' {
  interface HTTPListener {
    readonly proxyProtocol?: ProxyProtocolSettings;
  }
  interface TCPListener {
    readonly proxyProtocol?: ProxyProtocolSettings;
  }
}

declare module '../../ir/route.ts' {
  interface TCPRoute {
    readonly proxyProtocol?: ProxyProtocol;
  }
}

declare module '../../ir/slices.ts' {
  interface ClusterTrafficFeatures {
    readonly proxyProtocol?: ProxyProtocol;
  }
}
