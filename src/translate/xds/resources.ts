import type { JsonObject } from '../../core/json.ts';
import type { ClusterResource, EndpointResource, ListenerResource, RouteResource, SecretResource } from './messages.ts';

/** The xDS resources of one IR key, each list in the order in which resources were added (spec/xds.md A.2). */
export interface XdsResources {
  readonly listeners: readonly ListenerResource[];
  readonly routes: readonly RouteResource[];
  readonly clusters: readonly ClusterResource[];
  readonly endpoints: readonly EndpointResource[];
  readonly secrets: readonly SecretResource[];
  /** Problems met on the way; what could be built is there all the same. */
  readonly errors: readonly XdsProblem[];
  /** Statuses of EnvoyPatchPolicies, by namespace and name in IR order. */
  readonly envoyPatchPolicies: readonly JsonObject[];
}

/** Something that could not be turned into xDS. */
export interface XdsProblem {
  readonly message: string;
  /** The IR node that it is about, for provenance. */
  readonly node?: object;
}

/** The resource lists while hooks and patches of whole resources work on them. */
export interface ResourceLists {
  listeners: ListenerResource[];
  routes: RouteResource[];
  clusters: ClusterResource[];
  endpoints: EndpointResource[];
  secrets: SecretResource[];
}
