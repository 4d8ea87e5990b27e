/** Limits on connections, requests and retries to a backend. */
export interface CircuitBreaker {
  readonly maxConnections?: number;
  readonly maxPendingRequests?: number;
  readonly maxParallelRequests?: number;
  readonly maxRequestsPerConnection?: number;
  readonly maxParallelRetries?: number;
  readonly perEndpoint?: PerEndpointCircuitBreakers;
  readonly retryBudget?: RetryBudget;
}

/** Limits for each endpoint. */
export interface PerEndpointCircuitBreakers {
  readonly maxConnections?: number;
}

/** Retries as a share of active requests. */
export interface RetryBudget {
  readonly percent: number;
  readonly minRetryConcurrency: number;
}

declare module '../../ir/route.ts' {
  interface TCPRoute {
    readonly circuitBreaker?: CircuitBreaker;
  }
}

declare module '../../ir/slices.ts' {
  interface ClusterTrafficFeatures {
    readonly circuitBreaker?: CircuitBreaker;
  }
}
