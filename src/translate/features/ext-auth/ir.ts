import type { RouteDestination } from '../../ir/destination.ts';
import type { GoDuration, SecretBytes } from '../../ir/scalars.ts';
import type { TrafficFeatures } from '../../ir/slices.ts';

/** Authorization by an external service. */
export interface ExtAuth {
  readonly name: string;
  readonly grpc?: GRPCExtAuthService;
  readonly http?: HTTPExtAuthService;
  readonly traffic?: TrafficFeatures;
  readonly headersToExtAuth?: readonly string[];
  readonly bodyToExtAuth?: BodyToExtAuth;
  readonly timeout?: GoDuration;
  readonly failOpen?: boolean;
  readonly recomputeRoute?: boolean;
  readonly includeRouteMetadata?: boolean;
  readonly contextExtensions?: readonly ContextExtention[];
  readonly statusOnError?: number;
}

/** A gRPC authorization service. */
export interface GRPCExtAuthService {
  readonly destination: RouteDestination;
  readonly authority: string;
}

/** An HTTP authorization service. */
export interface HTTPExtAuthService {
  readonly destination: RouteDestination;
  readonly authority: string;
  readonly path: string;
  readonly pathOverride?: string;
  readonly headersToBackend?: readonly string[];
}

/** How much of the body the service gets. */
export interface BodyToExtAuth {
  readonly maxRequestBytes: number;
}

/** A pair of context for the service; the spelling is the IR's. */
export interface ContextExtention {
  readonly name: string;
  readonly value: SecretBytes;
}

declare module '../../ir/slices.ts' {
  interface SecurityFeatures {
    readonly extAuth?: ExtAuth;
  }
}
