import type { RouteDestination } from './destination.ts';
import type { StringMatch } from './match.ts';
import type { ResourceMetadata, UnstructuredRef } from './metadata.ts';
import type { EnvoyExtensionFeatures, SecurityFeatures, TrafficFeatures } from './slices.ts';
import type { TLSConfig } from './tls.ts';

/** One match of one route rule for one hostname. Features add their settings by declaration merging. */
export interface HTTPRoute {
  readonly name: string;
  readonly statName?: string;
  readonly hostname: string;
  readonly isHTTP2: boolean;
  readonly pathMatch?: StringMatch;
  readonly headerMatches?: readonly StringMatch[];
  readonly queryParamMatches?: readonly StringMatch[];
  readonly cookieMatches?: readonly StringMatch[];
  readonly destination?: RouteDestination;
  readonly extensionRefs?: readonly UnstructuredRef[];
  readonly extensionServerPolicies?: readonly UnstructuredRef[];
  readonly traffic?: TrafficFeatures;
  readonly security?: SecurityFeatures;
  readonly envoyExtensions?: EnvoyExtensionFeatures;
  readonly metadata?: ResourceMetadata;
}

/** A TCP or TLS route of a listener. */
export interface TCPRoute {
  readonly name: string;
  readonly statName?: string;
  readonly tls?: TLS;
  readonly destination?: RouteDestination;
  readonly metadata?: ResourceMetadata;
}

/** A UDP route of a listener. */
export interface UDPRoute {
  readonly name: string;
  readonly destination?: RouteDestination;
}

/** How a TCP route matches server names and whether it ends TLS. */
export interface TLS {
  readonly inspector?: TLSInspectorConfig;
  readonly terminate?: TLSConfig;
}

/** Server names that a TLS route takes. */
export interface TLSInspectorConfig {
  readonly snis?: readonly string[];
}
