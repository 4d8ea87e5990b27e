import type { Cookie, Header, QueryParam } from '../../ir/api-types.ts';
import type { PreferLocalZone } from '../../ir/destination.ts';
import type { GoDuration } from '../../ir/scalars.ts';

/** The load balancing policy (exactly one) and its modifiers. */
export interface LoadBalancer {
  readonly roundRobin?: RoundRobin;
  readonly leastRequest?: LeastRequest;
  readonly random?: Random;
  readonly consistentHash?: ConsistentHash;
  readonly backendUtilization?: BackendUtilization;
  readonly preferLocal?: PreferLocalZone;
  readonly weightedZones?: readonly WeightedZoneConfig[];
  readonly endpointOverride?: EndpointOverride;
}

/** Round robin load balancing. */
export interface RoundRobin {
  readonly slowStart?: SlowStart;
}

/** The time in which a new endpoint gets its full share. */
export interface SlowStart {
  readonly window: GoDuration | null;
}

/** Least request load balancing. */
export interface LeastRequest {
  readonly slowStart?: SlowStart;
}

/** Random load balancing; nothing to set. */
export interface Random {}

/** Consistent hashing and what is hashed. */
export interface ConsistentHash {
  readonly sourceIP?: boolean;
  readonly headers?: readonly Header[];
  readonly cookie?: Cookie;
  readonly queryParams?: readonly QueryParam[];
  readonly tableSize?: number;
}

/** Weights by the load that backends report (ORCA). */
export interface BackendUtilization {
  readonly blackoutPeriod?: GoDuration;
  readonly weightExpirationPeriod?: GoDuration;
  readonly weightUpdatePeriod?: GoDuration;
  readonly errorUtilizationPenaltyPercent?: number;
  readonly metricNamesForComputingUtilization?: readonly string[];
  readonly slowStart?: SlowStart;
  readonly keepResponseHeaders?: boolean;
  readonly outOfBand?: OutOfBandReporting;
}

/** Load reports outside of responses. */
export interface OutOfBandReporting {
  readonly reportingPeriod?: GoDuration;
  readonly port?: number;
  readonly authority?: string;
}

/** The weight of one zone. */
export interface WeightedZoneConfig {
  readonly zone: string;
  readonly weight: number;
}

/** Lets a request choose its endpoint. */
export interface EndpointOverride {
  readonly extractFrom: readonly EndpointOverrideExtractFrom[];
}

/** The header that names the endpoint. */
export interface EndpointOverrideExtractFrom {
  readonly header?: string;
}

declare module '../../ir/route.ts' {
  interface TCPRoute {
    readonly loadBalancer?: LoadBalancer;
  }
  interface UDPRoute {
    readonly loadBalancer?: LoadBalancer;
  }
}

declare module '../../ir/slices.ts' {
  interface ClusterTrafficFeatures {
    readonly loadBalancer?: LoadBalancer;
  }
}
