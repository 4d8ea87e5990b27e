import { sha256Hex } from '../../core/hash.ts';
import type { JsonObject } from '../../core/json.ts';
import type { EnvoyResources } from '../static-config.ts';
import { withRestSources } from './config-source.ts';

/** The kinds of resources that are served, by the last part of their URL. */
export const discoveryTypes = ['listeners', 'clusters', 'routes', 'endpoints', 'secrets'] as const;

/** One of them. */
export type DiscoveryType = (typeof discoveryTypes)[number];

/** The type URL of each kind, as answers carry it. */
export const typeUrls: Readonly<Record<DiscoveryType, string>> = {
  listeners: 'type.googleapis.com/envoy.config.listener.v3.Listener',
  clusters: 'type.googleapis.com/envoy.config.cluster.v3.Cluster',
  routes: 'type.googleapis.com/envoy.config.route.v3.RouteConfiguration',
  endpoints: 'type.googleapis.com/envoy.config.endpoint.v3.ClusterLoadAssignment',
  secrets: 'type.googleapis.com/envoy.extensions.transport_sockets.tls.v3.Secret',
};

/** One resource, ready to be sent. */
export interface ServedResource {
  readonly name: string;
  /** The message as JSON text, with its type. */
  readonly text: string;
  /** Hash of the text. */
  readonly version: string;
}

/** All resources of one Envoy, by kind and name. */
export type Snapshot = Readonly<Record<DiscoveryType, ReadonlyMap<string, ServedResource>>>;

/** A snapshot without resources. */
export const emptySnapshot: Snapshot = {
  listeners: new Map(),
  clusters: new Map(),
  routes: new Map(),
  endpoints: new Map(),
  secrets: new Map(),
};

/** Makes a snapshot of resources; nested sources are pointed at the REST server. The first of several with one name counts. */
export function snapshotOf(resources: EnvoyResources): Snapshot {
  const serve = (type: DiscoveryType): ReadonlyMap<string, ServedResource> => {
    const byName = new Map<string, ServedResource>();
    for (const message of resources[type]) {
      const name = nameOf(type, message);
      if (!byName.has(name)) byName.set(name, serveResource(type, name, message));
    }
    return byName;
  };
  return {
    listeners: serve('listeners'),
    clusters: serve('clusters'),
    routes: serve('routes'),
    endpoints: serve('endpoints'),
    secrets: serve('secrets'),
  };
}

const served = new WeakMap<JsonObject, ServedResource>();

/** A message is never changed, so one that was served before need not be written again. */
function serveResource(type: DiscoveryType, name: string, message: JsonObject): ServedResource {
  const known = served.get(message);
  if (known) return known;
  const body = JSON.stringify(message);
  const text = `{"@type":"${typeUrls[type]}",${body.includes('"ads":') ? JSON.stringify(withRestSources(message)).slice(1) : body.slice(1)}`;
  const resource = { name, text, version: sha256Hex(text).slice(0, 16) };
  served.set(message, resource);
  return resource;
}

function nameOf(type: DiscoveryType, message: JsonObject): string {
  return String((type === 'endpoints' ? message.clusterName : message.name) ?? '');
}

/** The resources that a request is about: all of the kind when it names none. Names that do not exist are left out. */
export function selectResources(
  snapshot: Snapshot,
  type: DiscoveryType,
  names: readonly string[],
): readonly ServedResource[] {
  const served = snapshot[type];
  if (names.length === 0) return [...served.values()];
  return names.flatMap((name) => served.get(name) ?? []);
}

const wholeVersions = new WeakMap<object, string>();

/** The version of what a request is about, from its content: equal resources have equal versions. */
export function selectionVersion(snapshot: Snapshot, type: DiscoveryType, names: readonly string[]): string {
  if (names.length > 0) return versionOf(selectResources(snapshot, type, names));
  const known = wholeVersions.get(snapshot[type]);
  if (known !== undefined) return known;
  const version = versionOf([...snapshot[type].values()]);
  wholeVersions.set(snapshot[type], version);
  return version;
}

function versionOf(resources: readonly ServedResource[]): string {
  if (resources.length === 1) return resources[0]?.version ?? '';
  return sha256Hex(resources.map(({ version }) => version).join('\n')).slice(0, 16);
}

/** The names that differ between two snapshots, by kind. */
export function changedNames(before: Snapshot, after: Snapshot): Readonly<Record<DiscoveryType, readonly string[]>> {
  const changed = (type: DiscoveryType): readonly string[] => {
    const names = new Set([...before[type].keys(), ...after[type].keys()]);
    return [...names].filter((name) => before[type].get(name)?.version !== after[type].get(name)?.version);
  };
  return {
    listeners: changed('listeners'),
    clusters: changed('clusters'),
    routes: changed('routes'),
    endpoints: changed('endpoints'),
    secrets: changed('secrets'),
  };
}
