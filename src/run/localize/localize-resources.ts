import { type JsonObject, jsonEqual } from '../../core/json.ts';
import type { EnvoyResources } from '../../envoy/static-config.ts';
import { addressesIn } from './endpoint-addresses.ts';
import { listenerPort, localListener } from './local-listener.ts';
import type { Localization } from './localization.ts';
import { moveAddresses } from './move-addresses.ts';
import { withoutVerification } from './without-verification.ts';

/** Name of the listener for readiness probes; nobody probes here, and two runs would fight for its port. */
const readyListener = /^envoy-gateway-proxy-ready/;

/** A localized resource and what it was made from. */
interface Made {
  readonly original: JsonObject;
  /** What else than the original the result depends on. */
  readonly place: readonly unknown[];
  readonly result: JsonObject;
}

/** Localized resources of the time before, by kind and name: the next ones that are made from the same are the same. */
export type LocalizedBefore = ReadonlyMap<string, Made>;

/** Resources for this machine, and what the next ones can be made from. */
export interface LocalizedResources {
  readonly resources: EnvoyResources;
  readonly made: LocalizedBefore;
}

/**
 * The resources for this machine. A resource whose content and place are those of one in `before` is that very object, so that
 * whoever follows sees by identity what has not changed.
 */
export function localizeResources(
  resources: EnvoyResources,
  local: Localization,
  before: LocalizedBefore = new Map(),
): LocalizedResources {
  const made = new Map<string, Made>();
  const once = (key: string, original: JsonObject, place: readonly unknown[], make: Make): JsonObject => {
    const known = before.get(key);
    const isSame = known !== undefined && jsonEqual(known.place, place) && jsonEqual(known.original, original);
    const result = isSame ? known.result : make(original);
    made.set(key, { original, place, result });
    return result;
  };
  const placesOf = (message: JsonObject): readonly unknown[] =>
    addressesIn(message).map(([address, port]) => local.endpoint(address, port));
  const localized: EnvoyResources = {
    listeners: resources.listeners
      .filter(({ name }) => !readyListener.test(String(name)))
      .map((listener) =>
        once(
          `listener ${String(listener.name)}`,
          listener,
          [local.host, local.accessLog, listenerPort(listener, local)],
          (original) => localListener(original, local),
        ),
      ),
    routes: resources.routes.map((route) => once(`route ${String(route.name)}`, route, [], asItIs)),
    clusters: resources.clusters.map((cluster) => {
      const unverified = local.unverified.has(String(cluster.name));
      return once(`cluster ${String(cluster.name)}`, cluster, [unverified, placesOf(cluster)], (original) => {
        const moved = moveAddresses(original, local.endpoint);
        return unverified ? withoutVerification(moved) : moved;
      });
    }),
    endpoints: resources.endpoints.map((endpoint) =>
      once(`endpoints ${String(endpoint.clusterName)}`, endpoint, placesOf(endpoint), (original) =>
        moveAddresses(original, local.endpoint),
      ),
    ),
    secrets: resources.secrets.map((secret) => once(`secret ${String(secret.name)}`, secret, [], asItIs)),
  };
  return { resources: localized, made };
}

type Make = (original: JsonObject) => JsonObject;

const asItIs: Make = (original) => original;
