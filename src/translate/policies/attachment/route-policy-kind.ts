import type { Problem } from '../../features/from-api-hooks.ts';
import type {
  GatewayContext,
  ListenerContext,
  ParentContext,
  RouteContext,
  RouteKind,
  TranslateContext,
} from '../../gateway-api/contexts.ts';
import type { AttachmentIndex } from './attachment-index.ts';
import type { EffectivePolicy, PolicyMergeRules } from './merge-policies.ts';
import type { FindParentPolicy } from './parent-policies.ts';
import type { Claims } from './resolve-target.ts';
import type { ScopeGraph } from './scope-graph.ts';
import type { PolicyTargets, TargetingPolicy } from './target.ts';

/** A policy that applies to routes and may merge with the policy above them. */
export interface RoutePolicy extends TargetingPolicy {
  readonly spec: PolicyTargets & { readonly mergeType?: string };
}

/** What distinguishes one kind of route policies from another; the algorithm is the same (spec/policies.md 1.8). */
export interface RoutePolicyKind<P extends RoutePolicy> {
  readonly merge: PolicyMergeRules;
  /** Paths of deprecated fields that a policy uses. */
  readonly deprecatedFields: (policy: P) => readonly string[];
  /** Whether the Warning is written before Merged and Overridden; their order is part of the result. */
  readonly warnsFirst: { readonly gateway: boolean; readonly listenerSet: boolean };
  /** Checks before anything is translated, on route targets and on merged policies: a problem leaves the IR alone. */
  readonly validate?: (policy: P, routeKind: RouteKind) => readonly Problem[];
  /** Translates a policy for a route and writes it into the IR. Problems make the policy invalid. */
  readonly applyToRoute: (application: RouteApplication<P>) => readonly Problem[];
  /** Translates a policy for listeners and writes it into the IR. Problems make the policy invalid. */
  readonly applyToListeners: (application: ListenerApplication<P>) => readonly Problem[];
}

/** A policy on a route. */
export interface RouteApplication<P> {
  readonly effective: EffectivePolicy<P>;
  readonly route: RouteContext;
  /** Only routes of this rule are meant. */
  readonly ruleName?: string;
  /** The parents of the route with the listeners that the policy reaches through them. */
  readonly attachments: readonly RouteAttachment[];
  /** The one listener that is meant, for policies that merge; otherwise the policy reaches the route everywhere. */
  readonly onlyListener?: ListenerContext;
}

/** A parent of a route with the listeners that matter. */
export interface RouteAttachment {
  readonly parent: ParentContext;
  readonly listeners: readonly ListenerContext[];
}

/** A policy on a Gateway, a ListenerSet or a listener of one. */
export interface ListenerApplication<P> {
  readonly effective: EffectivePolicy<P>;
  readonly gateway: GatewayContext;
  readonly listeners: readonly ListenerContext[];
  /** True when the Gateway with everything on it is the target. */
  readonly wholeGateway: boolean;
}

/** State of the stage of one policy kind. */
export interface Attachment<P extends RoutePolicy> {
  readonly context: TranslateContext;
  readonly kind: RoutePolicyKind<P>;
  readonly index: AttachmentIndex;
  readonly claims: Claims;
  readonly parents: FindParentPolicy<P>;
  readonly overrides: ScopeGraph;
  readonly merges: ScopeGraph;
}
