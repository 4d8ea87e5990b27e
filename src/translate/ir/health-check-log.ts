/** Where and when health check events are logged. */
export interface ProxyHealthCheckLog {
  readonly fileSinks?: readonly FileEnvoyProxyHealthCheckLog[];
  readonly alwaysLogHealthCheckFailures?: boolean;
  readonly alwaysLogHealthCheckSuccess?: boolean;
}

/** A health check event log in a file. */
export interface FileEnvoyProxyHealthCheckLog {
  readonly path: string;
}
