import type { CustomTag, Fraction, HTTPHeader, TracingProvider, TracingSpanName } from '../../ir/api-types.ts';
import type { RouteDestination } from '../../ir/destination.ts';
import type { MapEntry } from '../../ir/metadata.ts';
import type { TrafficFeatures } from '../../ir/slices.ts';

/** The fleet's tracing provider. */
export interface Tracing {
  readonly serviceName: string;
  readonly authority?: string;
  readonly samplingRate?: number;
  readonly clientSamplingRate?: number;
  readonly overallSamplingRate?: number;
  readonly customTags?: readonly CustomTagMapEntry[];
  readonly tags?: readonly MapEntry[];
  readonly resourceAttributes?: readonly MapEntry[];
  readonly destination: RouteDestination;
  readonly traffic?: TrafficFeatures;
  readonly provider: TracingProvider;
  readonly headers?: readonly HTTPHeader[];
  readonly spanName?: TracingSpanName;
}

/** One custom tag of a span. */
export interface CustomTagMapEntry {
  readonly key: string;
  readonly value: CustomTag;
}

/** Tracing and statistics of single routes (BackendTrafficPolicy telemetry). */
export interface BackendTelemetry {
  readonly tracing?: BackendTracing;
  readonly metrics?: BackendMetrics;
}

/** Sampling and tags of a route's spans. */
export interface BackendTracing {
  readonly samplingFraction?: Fraction;
  readonly clientSamplingFraction?: Fraction;
  readonly overallSamplingFraction?: Fraction;
  readonly customTags?: readonly CustomTagMapEntry[];
  readonly tags?: readonly MapEntry[];
  readonly spanName?: TracingSpanName;
}

/** The name under which a route's statistics are kept. */
export interface BackendMetrics {
  readonly routeStatName?: string;
}

declare module '../../ir/xds.ts' {
  interface Xds {
    readonly tracing?: Tracing;
  }
}

declare module '../../ir/slices.ts' {
  interface TrafficFeatures {
    readonly telemetry?: BackendTelemetry;
  }
}
