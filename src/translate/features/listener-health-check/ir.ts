/** A path on which the listener itself answers health checks. */
export interface HealthCheckSettings {
  readonly path: string;
}

declare module '../../ir/listener.ts' {
  interface HTTPListener {
    readonly healthCheck?: HealthCheckSettings;
  }
}
