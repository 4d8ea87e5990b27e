import type { IPFamily } from './api-types.ts';
import type { ResourceMetadata } from './metadata.ts';
import type { ClusterTrafficFeatures } from './slices.ts';
import type { TLSUpstreamConfig } from './tls.ts';

/** The kind of addresses of a setting; STATIC means IP and unix sockets together. */
export type DestinationAddressType = 'IP' | 'FQDN' | 'Mixed' | 'UDS' | 'STATIC';

/** The protocol spoken to a backend. */
export type AppProtocol = 'GRPC' | 'GRPC-Web' | 'HTTP' | 'HTTP2' | 'HTTPS' | 'TCP' | 'UDP';

/** Where a rule, a policy or a telemetry sink sends traffic. */
export interface RouteDestination {
  readonly name: string;
  readonly statName?: string;
  readonly settings?: readonly DestinationSetting[];
  readonly backendClusterRefs?: readonly BackendClusterRef[];
  readonly metadata?: ResourceMetadata;
}

/** One backendRef: its endpoints and how to talk to them. */
export interface DestinationSetting {
  readonly name: string;
  readonly isDynamicResolver?: boolean;
  readonly isCustomBackend?: boolean;
  readonly weight?: number;
  readonly priority?: number;
  readonly protocol?: AppProtocol;
  readonly forceHTTP1Upstream?: boolean;
  readonly endpoints?: readonly DestinationEndpoint[];
  readonly addressType?: DestinationAddressType;
  readonly ipFamily?: IPFamily;
  readonly tls?: TLSUpstreamConfig;
  readonly filters?: DestinationFilters;
  readonly preferLocal?: PreferLocalZone;
  readonly metadata?: ResourceMetadata;
  readonly invalid?: boolean;
}

/** One address of a backend: host and port, or the path of a unix socket. */
export interface DestinationEndpoint {
  readonly hostname?: string;
  readonly host: string;
  readonly port: number;
  readonly path?: string;
  readonly draining?: boolean;
  readonly zone?: string;
}

/** Filters of a single backendRef. */
export interface DestinationFilters {}

/** A cluster that several routes share (EnvoyProxy mergeBackends). */
export interface BackendCluster {
  readonly name: string;
  readonly setting?: DestinationSetting;
  readonly metadata?: ResourceMetadata;
  readonly traffic?: ClusterTrafficFeatures;
}

/** A weighted reference to a shared cluster. */
export interface BackendClusterRef {
  readonly name: string;
  readonly weight?: number;
}

/** Zone-aware routing of a backend. */
export interface PreferLocalZone {
  readonly force?: ForceLocalZone;
  readonly minEndpointsThreshold?: number;
  readonly percentageEnabled?: number;
}

/** Keeps traffic in the local zone as long as it has enough endpoints. */
export interface ForceLocalZone {
  readonly minEndpointsInZoneThreshold?: number;
}
