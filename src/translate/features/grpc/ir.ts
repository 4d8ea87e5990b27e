/** gRPC-Web and gRPC statistics. */
export interface GRPCSettings {
  readonly enableGRPCWeb?: boolean;
  readonly enableGRPCStats?: boolean;
}

declare module '../../ir/listener.ts' {
  interface HTTPListener {
    readonly grpc?: GRPCSettings;
  }
}
