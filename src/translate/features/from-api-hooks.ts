/** The API half of a feature: what its hooks are given for each kind of object, and what they give back. */

import type { FieldPath } from '../../core/diagnostic.ts';
import type {
  BackendTrafficPolicy,
  ClientTrafficPolicy,
  EnvoyExtensionPolicy,
  EnvoyProxy,
  GRPCRouteRuleFilter,
  HTTPRouteFilter,
  HTTPRouteRule,
  HTTPRouteRuleFilter,
  SecurityPolicy,
} from '../../resources/generated/types.ts';
import type {
  GatewayContext,
  ListenerContext,
  ParentContext,
  RouteContext,
  RouteKind,
  TranslateContext,
} from '../gateway-api/contexts.ts';
import type { ProxyListener, ResolvedMetricSink } from '../ir/infra.ts';
import type { HTTPListener, TCPListener } from '../ir/listener.ts';
import type { ResourceMetadata } from '../ir/metadata.ts';
import type { HTTPRoute } from '../ir/route.ts';
import type { EnvoyExtensionFeatures, SecurityFeatures, TrafficFeatures } from '../ir/slices.ts';
import type { Xds } from '../ir/xds.ts';
import type { MergeType } from '../merge/merge-by-type.ts';

/** Why a field could not be translated, in our own words: what is wrong and what would fix it. */
export interface Problem {
  readonly message: string;
  /** Path inside the object that carries the field. */
  readonly path?: FieldPath;
  /** True when the policy asks that requests pass where this part of it cannot be had. */
  readonly failOpen?: boolean;
}

/** What a hook gives: what could be translated, and what could not. Both may be there. */
export interface Outcome<T> {
  readonly value?: T;
  readonly problems?: readonly Problem[];
  /** What works otherwise than a reader of the policy would expect; the policy stays valid. */
  readonly warnings?: readonly Warning[];
}

/** A condition of type Warning with its reason. */
export interface Warning {
  readonly reason: string;
  readonly message: string;
}

/** What every policy hook may look at. `T` is the policy kind. */
export interface PolicyInput<T> {
  /** The policy, after merging with its parent where it asks for that. */
  readonly policy: T;
  /**
   * The policy that a field came from: the policy itself, or the parent it was merged with. References are resolved in
   * its namespace and names derive from it (spec/policies.md 1.10.5).
   */
  readonly ownerOf: (fromRoutePolicy: (policy: T) => boolean) => T;
  /** The two policies that `policy` was merged from, for features that merge their IR instead of the API fields. */
  readonly merged?: { readonly parent: T; readonly own: T; readonly type: MergeType };
  readonly context: TranslateContext;
  /** The Gateway that the target belongs to. */
  readonly gateway: GatewayContext;
}

/** ClientTrafficPolicy: settings of a listener, by its protocol. Each returns the fields it sets, also beside problems. */
export interface ClientHooks {
  readonly http?: (input: ClientInput) => Outcome<Partial<HTTPListener>>;
  readonly tcp?: (input: ClientInput) => Outcome<Partial<TCPListener>>;
  /** Settings that listeners for HTTP and TCP share; they are dropped when the policy has any problem. */
  readonly connection?: (input: ClientInput) => Outcome<Partial<TCPListener>>;
  /** Settings of the exposed port in the Infra IR, for HTTP listeners. */
  readonly infra?: (input: ClientInput) => Partial<ProxyListener>;
}

/** A ClientTrafficPolicy together with the listener that it shapes. */
export interface ClientInput extends PolicyInput<ClientTrafficPolicy> {
  readonly listener: ListenerContext;
}

/** BackendTrafficPolicy: the feature's slice of TrafficFeatures, and route fields outside of it. */
export interface TrafficHooks {
  readonly traffic?: (input: PolicyInput<BackendTrafficPolicy>) => Outcome<TrafficFeatures>;
  readonly route?: (input: PolicyInput<BackendTrafficPolicy>) => Outcome<Partial<HTTPRoute>>;
  /** Changes to single routes, for policies that target routes and not what is above them. */
  readonly onRoute?: (input: PolicyInput<BackendTrafficPolicy>, route: HTTPRoute) => Partial<HTTPRoute>;
  /** The name for the statistics of one route, made from the object that the route comes from. */
  readonly statName?: (input: PolicyInput<BackendTrafficPolicy>, metadata: ResourceMetadata) => string | undefined;
}

/** SecurityPolicy: the feature's slice of SecurityFeatures, and what its listeners need for it. */
export interface SecurityHooks {
  readonly security?: (input: PolicyInput<SecurityPolicy>) => Outcome<SecurityFeatures>;
  /** True when the slice depends on the Gateway: the hook then runs only for Gateways that let the route in. */
  readonly perGateway?: boolean;
  /** Settings of an HTTP listener whose routes the policy protects; a problem blocks those routes. */
  readonly listener?: (input: PolicyInput<SecurityPolicy>, listener: HTTPListener) => Outcome<Partial<HTTPListener>>;
}

/** EnvoyExtensionPolicy: the feature's slice of EnvoyExtensionFeatures. */
export interface ExtensionHooks {
  readonly extension: (input: PolicyInput<EnvoyExtensionPolicy>) => Outcome<EnvoyExtensionFeatures>;
  /** True when the slice depends on the Gateway: the hook then runs only for Gateways that let the route in. */
  readonly perGateway?: boolean;
}

/** EnvoyProxy: settings of the whole fleet and of each HTTP listener. */
export interface ProxyHooks {
  readonly fleet?: (input: ProxyInput) => ProxyOutcome;
  readonly httpListener?: (input: ProxyInput) => Partial<HTTPListener>;
}

/** Settings of the fleet; `infra` holds those that the proxies' bootstrap needs. A problem makes the Gateway unaccepted. */
export interface ProxyOutcome extends Outcome<Partial<Xds>> {
  readonly infra?: { readonly resolvedMetricSinks: readonly ResolvedMetricSink[] };
}

/** The effective EnvoyProxy of a Gateway; absent when there is none. */
export interface ProxyInput {
  readonly envoyProxy?: EnvoyProxy;
  readonly gateway: GatewayContext;
  readonly context: TranslateContext;
}

/** Filters of route rules. `type` is the filter's type in the API; ExtensionRef filters have kinds of their own below. */
export interface RouteFilterHooks {
  readonly filters?: Readonly<Record<string, RouteFilterHook>>;
  /** Parts of an HTTPRouteFilter object that a rule's ExtensionRef names; called when that part is present. */
  readonly extensions?: readonly RouteExtensionHook[];
  /** A further IR route that the filters of a rule need directly after each of its routes; the route stage gives it its backends. */
  readonly companion?: (route: HTTPRoute) => HTTPRoute | undefined;
}

/** Fields of an HTTPRoute rule that are not filters. Every IR route of the rule gets the fields. */
export interface RouteRuleHooks {
  readonly fields: (input: RouteRuleInput) => Outcome<Partial<HTTPRoute>>;
}

/** A rule of an HTTPRoute. */
export interface RouteRuleInput {
  readonly rule: HTTPRouteRule;
  /** False when neither the rule nor its HTTPRouteFilters match on anything. */
  readonly hasMatches: boolean;
  /** IR name of the rule's destination. */
  readonly destinationName: string;
}

/** What an HTTP listener turns on because a route of some kind attaches to it. */
export interface RouteListenerHooks {
  readonly fields: (kind: RouteKind, listener: HTTPListener) => Partial<HTTPListener>;
}

/** Where a route filter stands. */
export interface RouteFilterInput {
  readonly filter: HTTPRouteRuleFilter | GRPCRouteRuleFilter;
  readonly filterIndex: number;
  readonly scope: RouteFilterScope;
  /** What earlier filters of the same list gave. */
  readonly state: RouteFilterState;
  /** Types of the filters, and fields of the HTTPRouteFilters, that were applied earlier in the list. */
  readonly earlier: ReadonlySet<string>;
}

/** The route and rule whose filters are read. */
export interface RouteFilterScope {
  readonly context: TranslateContext;
  readonly routeContext: RouteContext;
  /** The parent for which the rule is read: backends may be reached differently from different Gateways. */
  readonly parent: ParentContext;
  readonly gateway?: GatewayContext;
  readonly kind: 'HTTPRoute' | 'GRPCRoute';
  readonly route: { readonly namespace: string; readonly name: string; readonly object: object };
  /** Path of the filter list inside the route, for provenance and messages. */
  readonly path: FieldPath;
  /** IR name of the rule's destination (`httproute/ns/name/rule/0`); for GRPCRoute always that of the first rule. */
  readonly destinationName: string;
  /** True for the filters of a backendRef. */
  readonly onBackendRef: boolean;
}

/** The route fields that filters gave so far; filters return new fields, they change nothing. */
export type RouteFilterState = Partial<HTTPRoute>;

/** Group of route conditions that a filter problem belongs to (spec/gateway-api.md 8.3). */
export type ProblemGroup = 'Accepted' | 'ResolvedRefs' | 'BackendsAvailable';

/** A problem of a route filter; `reason` defaults to UnsupportedValue. */
export interface RouteFilterProblem extends Problem {
  readonly group: ProblemGroup;
  readonly reason?: string;
  /** The route answers 500 at once and the remaining filters are not read. */
  readonly respond500?: boolean;
}

/** What one filter gives: new values of route fields (they replace the state's) and problems. */
export interface RouteFilterOutcome {
  readonly fields?: RouteFilterState;
  readonly problems?: readonly RouteFilterProblem[];
}

/** Translates one filter of a rule. */
export type RouteFilterHook = (input: RouteFilterInput) => RouteFilterOutcome;

/** Fields of HTTPRouteFilter's spec that features serve, in the order in which they are applied; `matches` belongs to the route stage. */
export const routeExtensionFields = ['urlRewrite', 'directResponse', 'credentialInjection'] as const;

/** One part of an HTTPRouteFilter object. */
export interface RouteExtensionHook {
  readonly field: (typeof routeExtensionFields)[number];
  readonly apply: (input: RouteExtensionInput) => RouteFilterOutcome;
}

/** An HTTPRouteFilter object that a filter refers to. */
export interface RouteExtensionInput extends RouteFilterInput {
  readonly extension: HTTPRouteFilter;
}
