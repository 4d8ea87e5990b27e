import type { BackendCluster } from '../ir/destination.ts';
import type { Writable } from '../ir/draft.ts';
import type { ProxyInfra, ProxyListener, ResolvedMetricSink } from '../ir/infra.ts';
import type { HTTPListener, TCPListener, UDPListener } from '../ir/listener.ts';
import type { HTTPRoute as HTTPRouteIR, TCPRoute as TCPRouteIR } from '../ir/route.ts';
import type { Xds } from '../ir/xds.ts';

/** The xDS IR of one key while it is built. */
export type XdsDraft = Writable<Omit<Xds, 'http' | 'tcp' | 'udp' | 'backendClusters'>> & {
  backendClusters?: BackendCluster[];
  http: HTTPListenerDraft[];
  tcp: TCPListenerDraft[];
  udp: Writable<UDPListener>[];
};

/** An IR listener while it is built; routes are replaced, never changed in place. */
export type HTTPListenerDraft = Writable<Omit<HTTPListener, 'routes'>> & { routes: HTTPRouteIR[] };
/** The same for an IR listener of TCP or TLS routes. */
export type TCPListenerDraft = Writable<Omit<TCPListener, 'routes'>> & { routes: TCPRouteIR[] };

/** The Infra IR of one key while it is built. */
export interface InfraDraft {
  proxy: Writable<Omit<ProxyInfra, 'listeners' | 'addresses' | 'resolvedMetricSinks'>> & {
    listeners: Writable<ProxyListener>[];
    addresses: string[];
    resolvedMetricSinks: ResolvedMetricSink[];
  };
}
