/** A protocol that requests may upgrade to. */
export interface HTTPUpgradeConfig {
  readonly type: string;
  readonly connect?: ConnectConfig;
}

/** How CONNECT is treated. */
export interface ConnectConfig {
  readonly terminate: boolean;
}

declare module '../../ir/slices.ts' {
  interface TrafficFeatures {
    readonly httpUpgrade?: readonly HTTPUpgradeConfig[];
  }
}
