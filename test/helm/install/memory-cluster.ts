import type { KubernetesObject } from '../../../src/core/resource-ref.ts';
import { ClusterError } from '../../../src/kubernetes/cluster-error.ts';
import type {
  ApplyOptions,
  KubernetesClient,
  ListOptions,
  LiveObject,
} from '../../../src/kubernetes/kubernetes-client.ts';
import { apiVersionOf, knownTypes, type ResourceType } from '../../../src/kubernetes/resource-types.ts';

/** What a test decides about the cluster in memory. */
export interface MemoryClusterOptions {
  /** Objects that are there from the start; a missing namespace is `ns` for namespaced kinds. */
  readonly objects?: readonly KubernetesObject[];
  readonly version?: string;
  /** Kinds that are not served. */
  readonly unserved?: readonly string[];
  /** What the user may not do, as `verb plural`. */
  readonly denied?: readonly string[];
  /** Fails a call: `find`, `list`, `create`, `apply`, `replace` or `delete` of `Kind namespace/name`. */
  readonly fails?: (call: string, object: string) => Error | undefined;
  /** Changes an object as it is stored, as controllers do soon after. */
  readonly react?: (object: LiveObject) => LiveObject;
}

/** A cluster without a server: what was written, and how it stands. */
export interface MemoryCluster {
  readonly client: KubernetesClient;
  /** Every write in order: `apply ConfigMap ns/a`, ` (dry run)` and ` (force)` behind those that were. */
  readonly writes: readonly string[];
  /** The object `Kind namespace/name`, or `Kind name`. */
  readonly get: (key: string) => LiveObject | undefined;
  readonly keys: () => readonly string[];
}

const clusterRoles: ResourceType = {
  group: 'rbac.authorization.k8s.io',
  version: 'v1',
  kind: 'ClusterRole',
  plural: 'clusterroles',
  namespaced: false,
};
const types = [...knownTypes, clusterRoles];

const keyOf = (kind: string, name = '', namespace?: string): string =>
  `${kind} ${namespace ? `${namespace}/` : ''}${name}`;

/** Makes one; the client has the methods that installing uses, discovery included. */
export function memoryCluster(options: MemoryClusterOptions = {}): MemoryCluster {
  const { unserved = [], denied = [], fails = () => undefined, react = (object) => object } = options;
  const stored = new Map<string, LiveObject>();
  const writes: string[] = [];
  let version = 0;
  const put = (key: string, object: KubernetesObject): LiveObject => {
    const old = stored.get(key);
    const metadata = { ...object.metadata, resourceVersion: old?.metadata.resourceVersion };
    if (old && JSON.stringify({ ...object, metadata }) === JSON.stringify(old)) return old;
    const next = react({ ...object, metadata: { ...metadata, resourceVersion: String(++version) } } as LiveObject);
    stored.set(key, next);
    return next;
  };
  const type = (apiVersion: string, kind: string): ResourceType | undefined =>
    types.find((one) => one.kind === kind && apiVersionOf(one) === apiVersion && !unserved.includes(kind));
  const call = (name: string, key: string): void => {
    const error = fails(name, key);
    if (error) throw error;
  };
  for (const object of options.objects ?? []) {
    const { namespaced = false } = type(object.apiVersion ?? '', object.kind ?? '') ?? {};
    const { name, namespace = namespaced ? 'ns' : undefined } = object.metadata ?? {};
    put(keyOf(object.kind ?? '', name, namespace), { ...object, metadata: { ...object.metadata, namespace } } as never);
  }
  const client = {
    namespace: 'ns',
    discovery: {
      resolve: async (apiVersion: string, kind: string) => type(apiVersion, kind),
      typeOf: async (apiVersion: string, kind: string) => type(apiVersion, kind),
      serverVersion: async () => options.version ?? 'v1.34.1',
      refresh: () => writes.push('refresh discovery'),
    },
    find: async ({ kind }: ResourceType, name: string, namespace?: string) => {
      call('find', keyOf(kind, name, namespace));
      return stored.get(keyOf(kind, name, namespace));
    },
    list: async ({ kind }: ResourceType, { namespace, labelSelector = '' }: ListOptions = {}) => {
      call('list', keyOf(kind, '', namespace));
      const terms = labelSelector.split(',').filter(Boolean);
      return [...stored].flatMap(([key, object]) => {
        const { labels = {}, namespace: at } = object.metadata;
        const fits = terms.every((term) => labels[term.split('=')[0] ?? ''] === term.split('=')[1]);
        return key.startsWith(`${kind} `) && (namespace === undefined || at === namespace) && fits ? [object] : [];
      });
    },
    create: async ({ kind }: ResourceType, object: KubernetesObject) => {
      if (kind === 'SelfSubjectAccessReview') return review(object, denied, call);
      const key = keyOf(kind, object.metadata?.name, object.metadata?.namespace);
      call('create', key);
      if (stored.has(key)) throw new ClusterError('conflict', `${key} already exists`);
      writes.push(`create ${key}`);
      return put(key, object);
    },
    apply: async ({ kind }: ResourceType, object: KubernetesObject, { dryRun, force }: ApplyOptions) => {
      const key = keyOf(kind, object.metadata?.name, object.metadata?.namespace);
      if (!force) call('apply', key);
      writes.push(`apply ${key}${dryRun ? ' (dry run)' : ''}${force ? ' (force)' : ''}`);
      return dryRun ? (object as LiveObject) : put(key, object);
    },
    replace: async ({ kind }: ResourceType, object: KubernetesObject) => {
      const key = keyOf(kind, object.metadata?.name, object.metadata?.namespace);
      call('replace', key);
      writes.push(`replace ${key}`);
      return put(key, object);
    },
    delete: async ({ kind }: ResourceType, name: string, { namespace }: { namespace?: string } = {}) => {
      const key = keyOf(kind, name, namespace);
      call('delete', key);
      if (stored.has(key)) writes.push(`delete ${key}`);
      return stored.delete(key);
    },
    json: async ({ method, path, body = '' }: { method: string; path: string; body?: string }) => {
      writes.push(`${method} ${path} ${body}`);
      return {};
    },
  };
  return {
    client: client as unknown as KubernetesClient,
    writes,
    get: (key) => stored.get(key),
    keys: () => [...stored.keys()],
  };
}

function review(
  object: KubernetesObject,
  denied: readonly string[],
  call: (name: string, key: string) => void,
): LiveObject {
  const { resourceAttributes: asked } =
    (object as { spec?: { resourceAttributes?: Record<string, string> } }).spec ?? {};
  call('create', `SelfSubjectAccessReview ${asked?.resource}`);
  return { metadata: { name: '' }, status: { allowed: !denied.includes(`${asked?.verb} ${asked?.resource}`) } };
}
