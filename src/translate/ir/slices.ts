import type { RateLimit } from './rate-limit.ts';

/** What BackendTrafficPolicy adds to a route. Open: each feature declares its own field. */
export interface TrafficFeatures extends ClusterTrafficFeatures {
  readonly rateLimit?: RateLimit;
}

/** The part of TrafficFeatures that configures a cluster. Open: each feature declares its own field. */
export interface ClusterTrafficFeatures {}

/** What SecurityPolicy adds to a route. Open: each feature declares its own field. */
export interface SecurityFeatures {}

/** What EnvoyExtensionPolicy adds to a route. Open: each feature declares its own field. */
export interface EnvoyExtensionFeatures {}
