import { isObject, type JsonObject } from '../../core/json.ts';
import type { EnvoyResources } from '../../envoy/static-config.ts';

/** Envoy's complaint about some resources; undefined when it takes them. */
export type Ask = (resources: EnvoyResources) => Promise<string | undefined>;

/** The smallest part of a configuration that Envoy refuses by itself: the nodes that it consists of, the most precise last. */
export interface Culprit {
  readonly nodes: readonly object[];
  readonly message: string;
}

/**
 * Finds what Envoy refuses: first among the clusters, then among the listeners (with their routes), then among the routes of the listener.
 * Halving asks Envoy a logarithmic number of times. Several culprits are found one after the other, up to `limit`.
 */
export async function findCulprits(resources: EnvoyResources, ask: Ask, limit = 5): Promise<readonly Culprit[]> {
  const culprits: Culprit[] = [];
  let rest = resources;
  while (culprits.length < limit) {
    const message = await ask(rest);
    if (message === undefined) return culprits;
    const next = await findOne(rest, ask, message);
    culprits.push(next.culprit);
    if (!next.without) return culprits;
    rest = next.without;
  }
  return culprits;
}

interface Found {
  readonly culprit: Culprit;
  /** The resources without the culprit; absent when nothing could be taken out. */
  readonly without?: EnvoyResources;
}

async function findOne(all: EnvoyResources, ask: Ask, message: string): Promise<Found> {
  const none = { ...all, listeners: [], clusters: [] };
  const cluster = await halve(all.clusters, (clusters) => ask({ ...none, clusters }));
  if (cluster) {
    const without = { ...all, clusters: all.clusters.filter((one) => one !== cluster.item) };
    return { culprit: { nodes: [cluster.item], message: cluster.message }, without };
  }
  const listener = await halve(all.listeners, (listeners) => ask({ ...none, listeners }));
  if (!listener) return { culprit: { nodes: [], message } };
  const only = { ...none, listeners: [listener.item] };
  const route = await findRoute(only, ask);
  if (route) {
    const without = withRoutes(all, (one) => one !== route.item);
    return { culprit: { nodes: [listener.item, route.item], message: route.message }, without };
  }
  const without = { ...all, listeners: all.listeners.filter((one) => one !== listener.item) };
  return { culprit: { nodes: [listener.item], message: listener.message }, without };
}

/** A route without which the listener is fine. */
async function findRoute(only: EnvoyResources, ask: Ask): Promise<Halved | undefined> {
  if ((await ask(withRoutes(only, () => false))) !== undefined) return undefined;
  const routes = only.routes.flatMap((config) => objects(config.virtualHosts).flatMap((host) => objects(host.routes)));
  return await halve(routes, (kept) => {
    const chosen = new Set(kept);
    return ask(withRoutes(only, (one) => chosen.has(one)));
  });
}

/** Only the routes that `keep` wants; virtual hosts without routes go. */
function withRoutes(resources: EnvoyResources, keep: (route: JsonObject) => boolean): EnvoyResources {
  const routes = resources.routes.map((config) => ({
    ...config,
    virtualHosts: objects(config.virtualHosts)
      .map((host) => ({ ...host, routes: objects(host.routes).filter(keep) }))
      .filter((host) => host.routes.length > 0),
  }));
  return { ...resources, routes };
}

interface Halved {
  readonly item: JsonObject;
  readonly message: string;
}

/** The item that Envoy refuses by itself, or undefined when it takes all of them (or only refuses some together). */
async function halve(
  items: readonly JsonObject[],
  ask: (some: readonly JsonObject[]) => Promise<string | undefined>,
): Promise<Halved | undefined> {
  const message = items.length === 0 ? undefined : await ask(items);
  if (message === undefined) return undefined;
  const [item] = items;
  if (items.length === 1 && item) return { item, message };
  const middle = Math.ceil(items.length / 2);
  return (await halve(items.slice(0, middle), ask)) ?? (await halve(items.slice(middle), ask));
}

function objects(value: JsonObject[string]): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}
