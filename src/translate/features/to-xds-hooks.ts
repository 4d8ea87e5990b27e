import type { Result } from '../../core/result.ts';
import type { DestinationSetting, RouteDestination } from '../ir/destination.ts';
import type { HTTPListener } from '../ir/listener.ts';
import type { HTTPRoute } from '../ir/route.ts';
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
}

/** One HTTP route of the IR on its listener. */
export interface RouteScope extends ListenerScope {
  readonly route: HTTPRoute;
  /** True when the route forwards: it neither answers by itself nor redirects. */
  readonly forwards: boolean;
}

/** Parts of an xDS route that a feature contributes; the skeleton merges the parts of all features. */
export interface RoutePart {
  /** Per-route filter configuration by filter name; the same name twice drops the route with an error. */
  readonly typedPerFilterConfig?: Readonly<Record<string, Any>>;
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

/** What a cluster is built from (spec/xds-routes-clusters.md D.2). */
export interface ClusterScope extends XdsScope {
  readonly name: string;
  readonly settings: readonly DestinationSetting[];
  readonly traffic: ClusterTrafficFeatures;
  /** Hostname of the HTTP route, else empty: the host of HTTP health checks. */
  readonly routeHostname: string;
  /** True for clusters of routes and mirrors; external services and sinks have some options on the cluster instead. */
  readonly isRoute: boolean;
  /** True where the fleet's health check log applies. */
  readonly logHealthChecks: boolean;
  readonly endpointType: 'static' | 'dns' | 'dynamic';
}

/** Parts of a cluster that a feature contributes. */
export interface ClusterPart {
  /** Fields of the cluster (`circuitBreakers`, `healthChecks`, ...). */
  readonly cluster?: Message;
  /** Upstream HTTP filters in front of the codec. */
  readonly httpFilters?: readonly HttpFilter[];
  /** Secrets that the filters read, added after the cluster without de-duplication. */
  readonly secrets?: readonly SecretResource[];
}

/** The xDS half of a feature. */
export interface ToXdsHooks {
  /**
   * Types of this feature's HTTP filters: a filter belongs to a type when its name starts with it. The position in the
   * registry orders types; filters of one type are ordered by the number at the end of their name, then by name.
   */
  readonly filterTypes?: readonly string[];
  /**
   * Filters that the connection manager needs for this listener, each of its own name. A filter whose name the manager has
   * already stays as it is unless mergeHttpFilter says otherwise. A filter that only some routes use is disabled here.
   */
  readonly httpFilters?: (scope: ListenerScope) => Result<readonly HttpFilter[], string>;
  readonly mergeHttpFilter?: (present: HttpFilter, added: HttpFilter) => HttpFilter;
  /** Fields of the connection manager. */
  readonly connectionManager?: (scope: ListenerScope & { readonly transport: 'tcp' | 'quic' }) => Message;
  /** Its parts of one route; an error drops the route. */
  readonly route?: (scope: RouteScope) => Result<RoutePart, string>;
  /** Resources for all routes of a listener, in the order in which they are added. */
  readonly resources?: (scope: ListenerScope) => readonly ResourceRequest[];
  /** Its parts of a cluster. */
  readonly cluster?: (scope: ClusterScope) => Result<ClusterPart, string>;
}
