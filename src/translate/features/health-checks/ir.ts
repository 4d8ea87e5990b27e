import type { ProxyHealthCheckLog } from '../../ir/health-check-log.ts';
import type { Base64, GoDuration } from '../../ir/scalars.ts';

/** Active and passive health checks of a backend. */
export interface HealthCheck {
  readonly active?: ActiveHealthCheck;
  readonly passive?: OutlierDetection;
  readonly panicThreshold?: number;
}

/** Probes that Envoy sends; `initialJitter` keeps its text. */
export interface ActiveHealthCheck {
  readonly timeout: GoDuration | null;
  readonly interval: GoDuration | null;
  readonly initialJitter?: string;
  readonly unhealthyThreshold: number | null;
  readonly healthyThreshold: number | null;
  readonly http?: HTTPHealthChecker;
  readonly tcp?: TCPHealthChecker;
  readonly grpc?: GRPCHealthChecker;
  readonly overrides?: HealthCheckOverrides;
  readonly backendHealthCheckLog?: ProxyHealthCheckLog;
}

/** An HTTP probe. */
export interface HTTPHealthChecker {
  readonly host: string;
  readonly path: string;
  readonly method?: string;
  readonly expectedStatuses?: readonly number[];
  readonly retriableStatuses?: readonly number[];
  readonly expectedResponse?: HealthCheckPayload;
  readonly requestBody?: HealthCheckPayload;
}

/** What a probe sends or expects: text or bytes. */
export interface HealthCheckPayload {
  readonly text?: string;
  readonly binary?: Base64;
}

/** A TCP probe. */
export interface TCPHealthChecker {
  readonly send?: HealthCheckPayload;
  readonly receive?: HealthCheckPayload;
}

/** A gRPC probe. */
export interface GRPCHealthChecker {
  readonly service?: string;
}

/** The port that is probed instead of the endpoint's. */
export interface HealthCheckOverrides {
  readonly port?: number;
}

/** Passive health checks: ejects endpoints that fail. */
export interface OutlierDetection {
  readonly interval?: GoDuration;
  readonly splitExternalLocalOriginErrors?: boolean;
  readonly consecutiveLocalOriginFailures?: number;
  readonly consecutiveGatewayErrors?: number;
  readonly consecutive5XxErrors?: number;
  readonly baseEjectionTime?: GoDuration;
  readonly maxEjectionPercent?: number;
  readonly failurePercentageThreshold?: number;
  readonly alwaysEjectOneEndpoint?: boolean;
}

declare module '../../ir/route.ts' {
  interface TCPRoute {
    readonly healthCheck?: HealthCheck;
  }
}

declare module '../../ir/slices.ts' {
  interface ClusterTrafficFeatures {
    readonly healthCheck?: HealthCheck;
  }
}
