import type { JsonObject } from '../../../core/json.ts';
import type { Result } from '../../../core/result.ts';
import type {
  ClusterResource,
  EndpointResource,
  ListenerResource,
  Message,
  RouteResource,
  SecretResource,
} from '../messages.ts';

/** What an extension server answers: a replacement, undefined to keep what it was given, or a sentence about its failure. */
export type ExtensionAnswer<T> = Result<T | undefined, string>;

/** Whole lists that an extension server may replace; the ones that it is not given are absent. */
export interface ExtensionLists {
  readonly clusters?: readonly ClusterResource[];
  readonly secrets?: readonly SecretResource[];
  readonly listeners?: readonly ListenerResource[];
  readonly routes?: readonly RouteResource[];
}

/** The last hook, which sees whole lists, and which of them it wants. */
export interface ExtensionTranslationHook {
  readonly includes: Readonly<Record<keyof ExtensionLists, boolean>>;
  readonly run: (lists: ExtensionLists, policies: readonly JsonObject[]) => ExtensionAnswer<ExtensionLists>;
}

/**
 * A server that changes xDS on its way to Envoy (EnvoyGateway extensionManager; spec/xds-telemetry-patches.md H.3). Only
 * the hooks that it subscribes to are there. Objects are those of the extension's own kinds, as they were read.
 */
export interface ExtensionServer {
  /** True keeps what was built when a hook fails; false makes the failure a problem of the translation. */
  readonly failOpen: boolean;
  readonly route?: (
    route: Message,
    hostnames: readonly string[],
    resources: readonly JsonObject[],
    policies: readonly JsonObject[],
  ) => ExtensionAnswer<Message>;
  readonly virtualHost?: (virtualHost: Message) => ExtensionAnswer<Message>;
  readonly cluster?: (cluster: ClusterResource, resources: readonly JsonObject[]) => ExtensionAnswer<ClusterResource>;
  readonly endpoints?: (endpoints: EndpointResource) => ExtensionAnswer<EndpointResource>;
  readonly listener?: (
    listener: ListenerResource,
    policies: readonly JsonObject[],
  ) => ExtensionAnswer<ListenerResource>;
  readonly translation?: ExtensionTranslationHook;
}
