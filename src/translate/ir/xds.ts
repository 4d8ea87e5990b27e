import type { FilterPosition, IPFamily } from './api-types.ts';
import type { BackendCluster, RouteDestination } from './destination.ts';
import type { ProxyHealthCheckLog } from './health-check-log.ts';
import type { HTTPListener, TCPListener, UDPListener } from './listener.ts';
import type { UnstructuredRef } from './metadata.ts';
import type { EnvoyPatchPolicy } from './patch.ts';
import type { TLSCertificate } from './tls.ts';

/** Everything one Envoy fleet (one IR key) is configured with, before it becomes xDS. */
export interface Xds {
  readonly readyListener?: ReadyListener;
  readonly metrics?: Metrics;
  readonly healthCheckLog?: ProxyHealthCheckLog;
  readonly http?: readonly HTTPListener[];
  readonly tcp?: readonly TCPListener[];
  readonly udp?: readonly UDPListener[];
  readonly envoyPatchPolicies?: readonly EnvoyPatchPolicy[];
  readonly filterOrder?: readonly FilterPosition[];
  readonly globalResources?: GlobalResources;
  readonly extensionServerPolicies?: readonly UnstructuredRef[];
  readonly backendClusters?: readonly BackendCluster[];
}

/** The listener that answers readiness probes; every accepted Gateway has one. */
export interface ReadyListener {
  readonly ipFamily: IPFamily;
  readonly address: string;
  readonly port: number;
  readonly path: string;
}

/** Switches for the statistics that Envoy keeps. */
export interface Metrics {
  readonly enableVirtualHostStats: boolean;
  readonly enablePerEndpointStats: boolean;
  readonly enableRequestResponseSizesStats: boolean;
}

/** Clusters and secrets of the fleet that belong to no listener. */
export interface GlobalResources {
  readonly envoyClientCertificate?: TLSCertificate;
  readonly proxyServiceCluster?: RouteDestination;
}
