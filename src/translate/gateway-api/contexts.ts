import type { Result } from '../../core/result.ts';
import type {
  Backend,
  BackendSettings,
  BackendTLSPolicy,
  BackendTrafficPolicy,
  ClientTrafficPolicy,
  EnvoyExtensionPolicy,
  EnvoyPatchPolicy,
  EnvoyProxy,
  Gateway,
  GatewayListener,
  GRPCRoute,
  HTTPRoute,
  ListenerSet,
  SecurityPolicy,
  TCPRoute,
  TLSRoute,
  UDPRoute,
} from '../../resources/generated/types.ts';
import type { ExtensionObject } from '../../resources/kinds/extension-object.ts';
import type { Secret } from '../../resources/kinds/secret.ts';
import type { ResourceSet } from '../../resources/resource-set.ts';
import type { HookIndex } from '../features/hook-index.ts';
import type { Writable } from '../ir/draft.ts';
import type { UDPListener } from '../ir/listener.ts';
import type { TrafficFeatures } from '../ir/slices.ts';
import type { TLSCACertificate, TLSCertificate } from '../ir/tls.ts';
import type { TranslateOptions } from '../options.ts';
import type { EffectivePolicyBook } from '../policies/attachment/effective-policy.ts';
import type { Provenance } from '../provenance.ts';
import type { ServerVerification } from './backend/server-verification.ts';
import type { BackendProblem } from './backend/validate-backend.ts';
import type { ServerCertificate } from './certificate/server-certificate.ts';
import type { HTTPListenerDraft, InfraDraft, TCPListenerDraft, XdsDraft } from './ir-drafts.ts';
import type { CABundleProblem } from './reference/ca-bundle.ts';
import type { ResourceIndex } from './resource-index.ts';
import type { Condition } from './status/condition.ts';
import type { StatusBook } from './status/status-draft.ts';

/** Kinds of routes, in the order in which they are translated (spec/gateway-api.md section 2, stage 12). */
export const routeKinds = ['HTTPRoute', 'GRPCRoute', 'TLSRoute', 'TCPRoute', 'UDPRoute'] as const;
/** One of them. */
export type RouteKind = (typeof routeKinds)[number];
/** A route of any kind. */
export type AnyRoute = HTTPRoute | GRPCRoute | TLSRoute | TCPRoute | UDPRoute;

/**
 * The state of one translation. The stages of the pipeline fill it in order; nothing outside the pipeline sees it.
 * Input objects are never changed: statuses and IR live in the drafts below.
 */
export interface TranslateContext {
  readonly options: TranslateOptions;
  readonly resources: ResourceSet;
  readonly index: ResourceIndex;
  readonly provenance: Provenance;
  /** The policies behind the slices of IR routes. */
  readonly effectivePolicies: EffectivePolicyBook;
  /** The features of this translation. */
  readonly hooks: HookIndex;
  /** Accepted gateways in input order, then failed ones (their listeners and routes do nothing). */
  readonly gateways: GatewayContext[];
  readonly failedGateways: GatewayContext[];
  readonly listenerSets: ListenerSetContext[];
  /** Routes with a relevant parent: by kind in the order of routeKinds, inside a kind in input order. */
  readonly routes: RouteContext[];
  /** IR by IR key, in the order in which the keys were made. */
  readonly xds: Map<string, XdsDraft>;
  readonly infra: Map<string, InfraDraft>;
  /** Statuses of kinds that no other context holds (GatewayClass, EnvoyProxy, Backend, policies), by input object. */
  readonly statuses: StatusBook;
  /** Shared clusters that exist, as `<IR key>|<name>`. */
  readonly sharedClusters: Set<string>;
  /** Backends that cannot be used, with the reason. */
  readonly invalidBackends: Map<Backend, BackendProblem>;
  /** What each BackendTLSPolicy says about verifying backends, read once when it is first consulted. */
  readonly backendTLSVerifications: Map<BackendTLSPolicy, Result<ServerVerification, CABundleProblem>>;
  /** What each TLS Secret of listeners holds, read once: listeners often share one. */
  readonly serverCertificates: Map<Secret, Result<ServerCertificate, string>>;
  /** Policies in the order of the result, by kind; set by the stage of that kind (spec/policies.md 1.4). */
  readonly policyResults: PolicyResults;
  /** Extension server policies as the result shows them. */
  readonly extensionServerPolicies: ExtensionObject[];
  /**
   * Reads the `backendSettings` of a telemetry sink or of a policy's external service with the features' hooks for
   * BackendTrafficPolicy; undefined when they set nothing. Features call it here since they must not import the registry.
   */
  readonly readBackendSettings: (
    settings: BackendSettings | undefined,
    gateway: GatewayContext,
  ) => Result<TrafficFeatures | undefined, string>;
  /** Settings of policies that routes need before the policies are applied; set by the stage indexPolicies. */
  policyIndex?: PolicyIndex;
}

/** Policies that the result shows, in its order. */
export interface PolicyResults {
  envoyPatchPolicies?: readonly EnvoyPatchPolicy[];
  clientTrafficPolicies?: readonly ClientTrafficPolicy[];
  backendTrafficPolicies?: readonly BackendTrafficPolicy[];
  securityPolicies?: readonly SecurityPolicy[];
  envoyExtensionPolicies?: readonly EnvoyExtensionPolicy[];
}

/** Look-ups into policies before they are applied (spec/gateway-api.md 10.3 and 11, spec/policies.md 1.16). */
export interface PolicyIndex {
  /** True for Service routing, false for endpoint routing, undefined when no policy decides. */
  readonly serviceRouting: (
    route: RouteContext,
    parent: ParentContext,
    ruleName: string | undefined,
  ) => boolean | undefined;
  /** Routing type that the Gateway-scope policy sets for a Gateway. */
  readonly gatewayServiceRouting: (gateway: GatewayContext) => boolean | undefined;
  /** True when a policy below Gateway scope configures clusters of this rule on this listener: its backends cannot be shared. */
  readonly hasOwnClusterSettings: (
    route: RouteContext,
    ruleName: string | undefined,
    listener: ListenerContext,
  ) => boolean;
  /** True when the Gateway-scope policy balances by consistent hash. */
  readonly gatewayUsesConsistentHash: (gateway: GatewayContext) => boolean;
}

/** A Gateway of our class. */
export interface GatewayContext {
  readonly gateway: Gateway;
  /** `<namespace>/<name>`, or the class's name when gateways are merged. */
  readonly irKey: string;
  /** The effective EnvoyProxy after merging default, class and Gateway (spec/gateway-api.md 3.3). */
  readonly envoyProxy?: EnvoyProxy;
  /** True when the Gateway's own parametersRef contributed to `envoyProxy`. */
  readonly ownEnvoyProxy: boolean;
  readonly mergeBackends: boolean;
  /** Gateway-level conditions: those of the input that survive, then what stages set. */
  readonly conditions: Condition[];
  /** Own listeners first, then those of attached ListenerSets. */
  readonly listeners: ListenerContext[];
  attachedListenerSets?: number;
  /** Client certificate towards backends (spec.tls.backend); `null` when it is named but unusable. */
  backendClientCertificate?: TLSCertificate | null;
}

/** A ListenerSet; `gateway` is set once it is attached to an accepted Gateway. */
export interface ListenerSetContext {
  readonly listenerSet: ListenerSet;
  gateway?: GatewayContext;
  readonly conditions: Condition[];
}

/** One listener of a Gateway or of a ListenerSet. */
export interface ListenerContext {
  readonly gateway: GatewayContext;
  /** The ListenerSet that the listener stands in; absent for listeners of the Gateway itself. */
  readonly listenerSet?: ListenerSetContext;
  readonly listener: GatewayListener;
  /** Name in the IR: `<gw ns>/<gw>/<listener>` or with the ListenerSet in between. */
  readonly irName: string;
  readonly conditions: Condition[];
  supportedKinds: { readonly group?: string; readonly kind: string }[];
  attachedRoutes: number;
  /** Programmed: the listener may carry traffic. */
  ready: boolean;
  /** Usable certificates in reference order. */
  certificates: readonly TLSCertificate[];
  /** DNS names of the certificates, for overlap checks. */
  certificateNames: readonly string[];
  /** How the Gateway's spec.tls.frontend verifies clients of this listener, or why it cannot; absent without validation. */
  frontendValidation?: Result<FrontendValidation, CABundleProblem>;
  /** The IR listener, once it is made (exactly one of the three, by protocol). */
  http?: HTTPListenerDraft;
  tcp?: TCPListenerDraft;
  udp?: Writable<UDPListener>;
}

/** Verification of client certificates: by which CA, and whether clients without a good certificate are let in. */
export interface FrontendValidation {
  readonly caCertificate: TLSCACertificate;
  readonly mode: 'RequireAndVerify' | 'Request';
}

/** A route that refers to a Gateway or ListenerSet which this translation knows. */
export interface RouteContext {
  readonly kind: RouteKind;
  readonly route: AnyRoute;
  /** Relevant parents in the order of spec.parentRefs. */
  readonly parents: ParentContext[];
}

/** One relevant parentRef of a route. */
export interface ParentContext {
  readonly parentRef: NonNullable<NonNullable<HTTPRoute['spec']>['parentRefs']>[number];
  /** The entry of the input's status for this parent; its parentRef and controllerName stay as they were. */
  readonly inputStatus?: { readonly parentRef: object; readonly controllerName?: string };
  readonly gateway: GatewayContext;
  readonly listenerSet?: ListenerSetContext;
  /** Listeners that the parentRef selects and that allow the route. */
  listeners: readonly ListenerContext[];
  readonly conditions: Condition[];
}
