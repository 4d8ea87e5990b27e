/** How the Host header is normalised. */
export interface HostSettings {
  readonly stripTrailingHostDot?: boolean;
}

declare module '../../ir/listener.ts' {
  interface HTTPListener {
    readonly host?: HostSettings;
  }
}
