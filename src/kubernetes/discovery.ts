import { isClusterError } from './cluster-error.ts';
import type { KubernetesClient } from './kubernetes-client.ts';
import { knownType, type ResourceType } from './resource-types.ts';

interface ApiResourceList {
  readonly resources?: readonly { readonly name: string; readonly kind: string; readonly namespaced: boolean }[];
}

/** Answers which kinds the API server serves, and under which names; asks once per group and version. */
export class Discovery {
  readonly #served = new Map<string, Promise<readonly ResourceType[]>>();

  constructor(private readonly client: KubernetesClient) {}

  /** The type of an apiVersion and kind, or undefined when the server does not serve it. */
  async resolve(apiVersion: string, kind: string): Promise<ResourceType | undefined> {
    return (await this.served(apiVersion)).find((type) => type.kind === kind);
  }

  /** The same without asking for the kinds that every release of this program knows. */
  async typeOf(apiVersion: string, kind: string): Promise<ResourceType | undefined> {
    return knownType(apiVersion, kind) ?? (await this.resolve(apiVersion, kind));
  }

  /** All types of a group and version; empty when the server does not serve it. */
  served(apiVersion: string): Promise<readonly ResourceType[]> {
    const known = this.#served.get(apiVersion);
    if (known) return known;
    const asked = this.#ask(apiVersion);
    this.#served.set(apiVersion, asked);
    asked.catch(() => this.#served.delete(apiVersion));
    return asked;
  }

  /** Forgets what is served: after CRDs were created. */
  refresh(): void {
    this.#served.clear();
  }

  /** Version of the API server, e.g. `v1.34.1`. */
  async serverVersion(): Promise<string> {
    const purpose = { verb: 'get', resource: '/version' };
    const answer = (await this.client.json({ method: 'GET', path: '/version' }, purpose)) as { gitVersion?: string };
    return answer.gitVersion ?? 'unknown';
  }

  async #ask(apiVersion: string): Promise<readonly ResourceType[]> {
    const [group, version] = apiVersion.includes('/') ? splitOnce(apiVersion) : ['', apiVersion];
    const path = group === '' ? `/api/${version}` : `/apis/${group}/${version}`;
    try {
      const list = (await this.client.json(
        { method: 'GET', path },
        { verb: 'get', resource: path },
      )) as ApiResourceList;
      return (list.resources ?? [])
        .filter((resource) => !resource.name.includes('/'))
        .map(({ name, kind, namespaced }) => ({ group, version, kind, plural: name, namespaced }));
    } catch (error) {
      if (isClusterError(error, 'not-found')) return [];
      throw error;
    }
  }
}

function splitOnce(apiVersion: string): readonly [string, string] {
  const slash = apiVersion.indexOf('/');
  return [apiVersion.slice(0, slash), apiVersion.slice(slash + 1)];
}
