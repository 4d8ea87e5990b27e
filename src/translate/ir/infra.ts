import type { EnvoyProxy, HTTPHeader } from './api-types.ts';
import type { RouteDestination } from './destination.ts';
import type { ResourceMetadata } from './metadata.ts';

/** The protocol of an exposed port. */
export type ProtocolType = 'HTTP' | 'HTTPS' | 'TLS' | 'TCP' | 'UDP';

/** The infrastructure of one IR key. */
export interface Infra {
  readonly proxy: ProxyInfra | null;
}

/** The proxy fleet: ports, labels and the EnvoyProxy that configures it. */
export interface ProxyInfra {
  readonly metadata?: InfraMetadata;
  readonly name: string;
  readonly namespace: string;
  readonly config?: EnvoyProxy;
  readonly listeners?: readonly ProxyListener[];
  readonly addresses?: readonly string[];
  readonly resolvedMetricSinks?: readonly ResolvedMetricSink[];
}

/** Labels, annotations and owner of the objects made for the fleet. */
export interface InfraMetadata {
  readonly annotations?: Readonly<Record<string, string>>;
  readonly labels?: Readonly<Record<string, string>>;
  readonly ownerReference?: ResourceMetadata;
}

/** A listener that the fleet's Service exposes. */
export interface ProxyListener {
  readonly name: string;
  readonly ports?: readonly ListenerPort[];
}

/** A port of the Service and the port that Envoy binds for it. */
export interface ListenerPort {
  readonly name: string;
  readonly protocol: ProtocolType;
  readonly servicePort: number;
  readonly containerPort: number;
}

/** An OpenTelemetry metrics sink with its endpoints. */
export interface ResolvedMetricSink {
  readonly destination: RouteDestination;
  readonly authority?: string;
  readonly headers?: readonly HTTPHeader[];
  readonly resourceAttributes?: Readonly<Record<string, string>>;
  readonly reportCountersAsDeltas?: boolean;
  readonly reportHistogramsAsDeltas?: boolean;
}
