/** Whether a backend is spoken to in the client's own HTTP version: known of the route and of the cluster made for it. */
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
