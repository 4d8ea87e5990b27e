import type { ListenerDraft, RouteConfigDraft } from './drafts.ts';
import type { ClusterResource, EndpointResource, SecretResource } from './messages.ts';
import type { XdsProblem } from './resources.ts';

/** The resources of one translation while it runs, each list in the order in which resources were added (spec/xds.md A.7). */
export class ResourceTable {
  readonly listeners: ListenerDraft[] = [];
  readonly routeConfigs: RouteConfigDraft[] = [];
  readonly clusters: ClusterResource[] = [];
  readonly endpoints: EndpointResource[] = [];
  readonly secrets: SecretResource[] = [];
  readonly problems: XdsProblem[] = [];
  readonly #listenersByAddress = new Map<string, ListenerDraft>();
  readonly #routeConfigsByName = new Map<string, RouteConfigDraft>();
  readonly #clustersByName = new Map<string, ClusterResource>();
  readonly #secretNames = new Set<string>();

  /** The listener on an address and port; plain UDP listeners are never shared and therefore not found. */
  findListener(address: string, port: number, transport: 'tcp' | 'quic'): ListenerDraft | undefined {
    return this.#listenersByAddress.get(`${transport} ${port} ${address}`);
  }

  addListener(listener: ListenerDraft): ListenerDraft {
    this.listeners.push(listener);
    const key = `${listener.transport} ${listener.port} ${listener.address}`;
    if (!this.#listenersByAddress.has(key)) this.#listenersByAddress.set(key, listener);
    return listener;
  }

  /** The route configuration of a name, made when it is missing. */
  routeConfig(name: string): RouteConfigDraft {
    const present = this.#routeConfigsByName.get(name);
    if (present) return present;
    const made: RouteConfigDraft = { name, fields: {}, virtualHosts: [], sources: [] };
    this.#routeConfigsByName.set(name, made);
    this.routeConfigs.push(made);
    return made;
  }

  findCluster(name: string): ClusterResource | undefined {
    return this.#clustersByName.get(name);
  }

  addCluster(cluster: ClusterResource): void {
    this.clusters.push(cluster);
    this.#clustersByName.set(cluster.name, cluster);
  }

  /** Adds a secret even when one of its name is there. */
  addSecret(secret: SecretResource): void {
    this.secrets.push(secret);
    this.#secretNames.add(secret.name);
  }

  /** Adds a secret unless one of its name is there. */
  addSecretOnce(secret: SecretResource): void {
    if (!this.#secretNames.has(secret.name)) this.addSecret(secret);
  }

  hasSecret(name: string): boolean {
    return this.#secretNames.has(name);
  }

  /** Notes that something could not be built; the rest goes on. */
  report(message: string, node?: object): void {
    this.problems.push({ message, node });
  }
}
