export {};

declare module '../../ir/route.ts' {
  interface HTTPRoute {
    readonly useClientProtocol?: boolean;
  }
}

declare module '../../ir/destination.ts' {
  interface BackendCluster {
    readonly useClientProtocol?: boolean;
  }
}
