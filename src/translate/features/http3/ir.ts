/** HTTP/3 is on; there is nothing to set. */
export interface HTTP3Settings {}

declare module '../../ir/listener.ts' {
  interface HTTPListener {
    readonly http3?: HTTP3Settings;
  }
}

declare module '../../ir/infra.ts' {
  interface ProxyListener {
    readonly http3?: HTTP3Settings;
  }
}
