import type { Result } from '../../core/result.ts';
import type { IPFamily } from '../ir/api-types.ts';
import type { BackendCluster, DestinationEndpoint, DestinationSetting, RouteDestination } from '../ir/destination.ts';
import type { HTTPListener, TCPListener, UDPListener } from '../ir/listener.ts';
import type { HTTPRoute, TCPRoute, UDPRoute } from '../ir/route.ts';
import type { ClusterTrafficFeatures, TrafficFeatures } from '../ir/slices.ts';
import type { Xds } from '../ir/xds.ts';
import type { TranslateOptions } from '../options.ts';
import type { Any, HeaderValueOption, HttpFilter, Message, SecretResource } from '../xds/messages.ts';

/** What every xDS hook may look at. */
export interface XdsScope {
  readonly xds: Xds;
  readonly options: TranslateOptions;
}

/** One HTTP listener of the IR. */
export interface ListenerScope extends XdsScope {
  readonly listener: HTTPListener;
  /** True when the listener's address and port also serve HTTP/3. */
  readonly quic: boolean;
}

/** A connection manager that an HTTP listener needs filters in. */
export interface HttpFilterScope extends ListenerScope {
  /** True when the manager was made for an earlier IR listener on the same port and this one joins it. */
  readonly joins: boolean;
  /** The filters that the manager has from earlier IR listeners. */
  readonly presentFilters: readonly HttpFilter[];
}

/** An IR listener of any protocol and the Envoy listener that is made for it; udp is plain UDP, quic carries HTTP/3. */
export type EnvoyListenerScope = XdsScope &
  (
    | { readonly transport: 'tcp'; readonly listener: HTTPListener | TCPListener }
    | { readonly transport: 'quic'; readonly listener: HTTPListener }
    | { readonly transport: 'udp'; readonly listener: UDPListener }
  );

/** A filter chain of an HTTP or TCP listener; `route` is the TCP route that the chain serves. */
export interface FilterChainScope extends XdsScope {
  readonly listener: HTTPListener | TCPListener;
  readonly route?: TCPRoute;
  /** The prefix of the chain's statistics. */
  readonly statPrefix: string;
}

/** A TCP or UDP proxy; a TCP listener without routes has a proxy without a route. */
export type NetworkProxyScope = XdsScope &
  (
    | { readonly transport: 'tcp'; readonly listener: TCPListener; readonly route?: TCPRoute }
    | { readonly transport: 'udp'; readonly listener: UDPListener; readonly route?: UDPRoute }
  );

/** Members that are there and must not be read. */
type Withheld<Name extends string> = { readonly [name in Name]?: 'withheld' };

type ListenersOfXds = 'http' | 'tcp' | 'udp' | 'envoyPatchPolicies';
type WorldOfOptions = 'now' | 'wasmCache' | 'extensionServer' | 'oidcDiscovery';

/** The settings of an HTTP listener, whatever routes it has. */
export type ListenerSettings = Omit<HTTPListener, 'routes'>;

/**
 * What hooks for a single route or cluster may look at: nothing that another route decides, and nothing of the world outside. What
 * they build can then be kept while its inputs stay the same (xds/piece-memory.ts).
 */
export interface PieceScope {
  readonly xds: Omit<Xds, ListenersOfXds> & Withheld<ListenersOfXds>;
  readonly options: Omit<TranslateOptions, WorldOfOptions> & Withheld<WorldOfOptions>;
}

/** One HTTP route of the IR on its listener. */
export interface RouteScope extends PieceScope {
  readonly listener: ListenerSettings & Withheld<'routes'>;
  /** True when the listener's address and port also serve HTTP/3. */
  readonly quic: boolean;
  /** Headers about the client's place that some route of the listener reads. */
  readonly geoHeaders: readonly string[];
  readonly route: HTTPRoute;
  /** True when the route forwards: it neither answers by itself nor redirects. */
  readonly forwards: boolean;
}

/** Parts of an xDS route that a feature contributes; the skeleton merges the parts of all features in the registry's order. */
export interface RoutePart {
  /** Per-route filter configuration by filter name; the same name twice drops the route with an error. */
  readonly typedPerFilterConfig?: Readonly<Record<string, Any>>;
  /** Replaces the path part of the match (`connectMatcher`). */
  readonly pathMatch?: Message;
  /** Fields of the route itself (`tracing`, `statPrefix`). */
  readonly route?: Message;
  /** Fields of a forwarding action (`timeout`, `retryPolicy`, ...); ignored for redirects and direct responses. */
  readonly action?: Message;
  /** Replaces the action: a direct response or a redirect; the first feature in the registry's order wins. */
  readonly terminalAction?: Message;
  readonly requestHeadersToAdd?: readonly HeaderValueOption[];
  readonly requestHeadersToRemove?: readonly string[];
  readonly responseHeadersToAdd?: readonly HeaderValueOption[];
  readonly responseHeadersToRemove?: readonly string[];
  /** Response headers that come last and that extension servers do not see. */
  readonly finalResponseHeadersToAdd?: readonly HeaderValueOption[];
}

/** A resource that a feature needs beside the clusters of destinations, in the order in which it is added. */
export type ResourceRequest =
  /** A cluster for the destination of an external service, with its client certificates where asked for. */
  | {
      readonly kind: 'destination';
      readonly destination: RouteDestination;
      readonly traffic?: TrafficFeatures;
      readonly clientCertificates: boolean;
    }
  /** A cluster made from a URL; its name is urlClusterName(url). */
  | { readonly kind: 'url'; readonly url: string; readonly traffic?: TrafficFeatures }
  /** A secret, added once per name. */
  | { readonly kind: 'secret'; readonly secret: SecretResource }
  /** A cluster that is complete as it is, added once per name. */
  | { readonly kind: 'cluster'; readonly cluster: Message & { readonly name: string } };

/** What a cluster is made for. */
export type ClusterOrigin =
  | { readonly kind: 'httpRoute'; readonly listener: RouteScope['listener']; readonly route: HTTPRoute }
  | { readonly kind: 'mergedBackend'; readonly backendCluster: BackendCluster }
  | { readonly kind: 'other' };

/** How Envoy learns a cluster's endpoints: from the control plane, by DNS, or from each request's host. */
export type EndpointType = 'static' | 'dns' | 'dynamic';

/** What a cluster is built from (spec/xds-routes-clusters.md D.2). */
export interface ClusterScope extends PieceScope {
  readonly name: string;
  readonly settings: readonly DestinationSetting[];
  readonly traffic: ClusterTrafficFeatures;
  readonly origin: ClusterOrigin;
  /** Hostname of the HTTP route, else empty: the host of HTTP health checks. */
  readonly routeHostname: string;
  /** IP family of the settings; absent where it does not matter. */
  readonly ipFamily?: IPFamily;
  /** True for clusters of routes and mirrors; external services and sinks have some options on the cluster instead. */
  readonly isRoute: boolean;
  /** True where the fleet's health check log applies. */
  readonly logHealthChecks: boolean;
  /** True where the fleet's statistics settings apply. */
  readonly countStats: boolean;
  readonly endpointType: EndpointType;
}

/** Parts of a cluster that a feature contributes. */
export interface ClusterPart {
  /** Fields of the cluster (`circuitBreakers`, `healthChecks`, ...). */
  readonly cluster?: Message;
  /** Fields of every active health check of the cluster. */
  readonly healthCheck?: Message;
  /** The health check settings of one endpoint; undefined where the endpoint's own address is probed. */
  readonly endpointHealthCheck?: (endpoint: DestinationEndpoint) => Message | undefined;
  /** Options of HTTP in every version (`idleTimeout`, `maxRequestsPerConnection`). */
  readonly commonHttpProtocolOptions?: Message;
  /** Options of HTTP/1; presence makes HTTP/1 an explicit choice unless HTTP/2 is needed. */
  readonly http1ProtocolOptions?: Message;
  /** Options of HTTP/2, used where HTTP/2 is spoken. */
  readonly http2ProtocolOptions?: Message;
  /** True when the backend is spoken to in the protocol of the client. */
  readonly useDownstreamProtocol?: boolean;
  /** Hash policies of clusters that no route carries them for. */
  readonly hashPolicy?: readonly Message[];
  /** Wraps each transport socket, for protocols that speak before TLS. */
  readonly wrapTransportSocket?: (inner: Message) => Message;
  /** Upstream HTTP filters in front of the codec. */
  readonly httpFilters?: readonly HttpFilter[];
  /** Secrets that the filters read, added after the cluster without de-duplication. */
  readonly secrets?: readonly SecretResource[];
}

/** Where a network filter stands in front of the proxy: first who may connect, then how many, then where to. */
export type NetworkFilterStage = 'authorize' | 'limit' | 'resolve';

/** A network filter and its stage. */
export interface NetworkFilter {
  readonly stage: NetworkFilterStage;
  readonly filter: { readonly name: string; readonly typedConfig: Any };
}

/** The xDS half of a feature. */
export interface ToXdsHooks {
  /**
   * Types of this feature's HTTP filters: a filter belongs to a type when its name starts with it. The position in the
   * registry orders types; filters of one type are ordered by name. The first type also orders features where they add
   * resources: alphabetically, as the reference runs its filters.
   */
  readonly filterTypes?: readonly string[];
  /** True when names end in the filter's position (`.../lua/0`): filters are then ordered by that number, then by name. */
  readonly filtersNumbered?: boolean;
  /**
   * Filters that the connection manager needs for this listener, each of its own name. A filter whose name the manager has
   * already stays as it is unless mergeHttpFilter says otherwise. A filter that only some routes use is disabled here.
   */
  readonly httpFilters?: (scope: HttpFilterScope) => Result<readonly HttpFilter[], string>;
  readonly mergeHttpFilter?: (present: HttpFilter, added: HttpFilter) => HttpFilter;
  /** Fields of the Envoy listener; asked once, for the first IR listener on an address and port. */
  readonly listener?: (scope: EnvoyListenerScope) => Result<Message, string>;
  /** Listener filters that go in front of all others; one of a name that is there already is left out. */
  readonly listenerFilters?: (scope: FilterChainScope) => readonly Message[];
  /** Fields of a filter chain. */
  readonly filterChain?: (scope: FilterChainScope) => Message;
  /** Network filters in front of the connection manager or the TCP proxy. */
  readonly networkFilters?: (scope: FilterChainScope) => Result<readonly NetworkFilter[], string>;
  /** Fields of a TCP or UDP proxy. */
  readonly networkProxy?: (scope: NetworkProxyScope) => Result<Message, string>;
  /** Fields of the connection manager; messages below the top are merged with those of other features. */
  readonly connectionManager?: (
    scope: ListenerScope & { readonly transport: 'tcp' | 'quic' },
  ) => Result<Message, string>;
  /** Fields of the listener's route configuration. */
  readonly routeConfiguration?: (scope: ListenerScope) => Message;
  /** Fields of a virtual host. */
  readonly virtualHost?: (scope: ListenerScope & { readonly hostname: string }) => Message;
  /** Its parts of one route; an error drops the route. */
  readonly route?: (scope: RouteScope) => Result<RoutePart, string>;
  /** Fields of one backend in a weighted action. */
  readonly weightedCluster?: (setting: DestinationSetting) => Message;
  /** Further destinations of a route, each a cluster of its own (mirrors). */
  readonly routeDestinations?: (route: HTTPRoute) => readonly RouteDestination[];
  /** Resources for all routes of a listener, in the order in which they are added. */
  readonly resources?: (scope: ListenerScope) => readonly ResourceRequest[];
  /** Its parts of a cluster. */
  readonly cluster?: (scope: ClusterScope) => Result<ClusterPart, string>;
}
