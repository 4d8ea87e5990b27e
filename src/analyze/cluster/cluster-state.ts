import type { JsonObject } from '../../core/json.ts';

/** What a cluster runs besides the resources: what the checks of its state look at. All lists are empty where nothing was readable. */
export interface ClusterState {
  /** CustomResourceDefinitions of the groups that Envoy Gateway reads. */
  readonly definitions: readonly JsonObject[];
  /** Pods of the controller, as the API server shows them. */
  readonly controllerPods: readonly JsonObject[];
  /** Pods of the proxies, with what their admin interface answered. */
  readonly proxies: readonly ProxyState[];
  /** Statuses as the cluster has them: the objects of the set before they were translated anew. */
  readonly objects: readonly JsonObject[];
  /** Release of Envoy Gateway whose behaviour the checks have, such as v1.9.0; without it the controller's is not looked at. */
  readonly supportedRelease?: string;
  /** What could not be read, as sentences. */
  readonly unread: readonly string[];
}

/** One proxy pod. */
export interface ProxyState {
  readonly pod: JsonObject;
  /** The answer of /config_dump; absent when the admin interface could not be reached. */
  readonly configDump?: JsonObject;
  /** The text of /stats (name: value lines) of the update counters. */
  readonly stats?: string;
  /** The answer of /server_info. */
  readonly serverInfo?: JsonObject;
}
