import type { Io } from '../../../core/io.ts';
import { ClusterError, isClusterError } from '../../../kubernetes/cluster-error.ts';
import type { KubernetesClient, LiveObject } from '../../../kubernetes/kubernetes-client.ts';
import type { ResourceType } from '../../../kubernetes/resource-types.ts';
import type { StatusKinds } from './status-kinds.ts';

/** The objects of one kind. */
export interface KindObjects {
  readonly kind: string;
  readonly namespaced: boolean;
  readonly objects: readonly LiveObject[];
}

/** Where objects are looked for; without a namespace everywhere. */
export interface StatusScope {
  readonly namespace?: string;
  readonly labelSelector?: string;
  /** Namespace to fall back to when the user may not list everywhere and did not ask for it. */
  readonly fallbackNamespace?: string;
  readonly verbose: boolean;
}

/**
 * Lists all kinds at once. Kinds without a CRD are left out of groups (named on stderr with --verbose); asked for alone they
 * are a ClusterError.
 */
export async function readStatuses(
  client: KubernetesClient,
  { group, kinds }: StatusKinds,
  scope: StatusScope,
  io: Io,
): Promise<readonly KindObjects[]> {
  const results = await Promise.all(kinds.map(({ kind, types }) => readKind(client, kind, types, scope)));
  const present = results.filter((result) => result !== undefined);
  if (present.length === kinds.length) return present;
  if (!group)
    throw new ClusterError(
      'not-found',
      `the cluster does not serve ${kinds[0]?.kind}`,
      'install its CRD: egctl x install --only-crds',
    );
  if (present.length === 0) io.stderr.write('The cluster serves none of these kinds: their CRDs are not installed.\n');
  for (const [index, { kind }] of kinds.entries()) {
    if (results[index] === undefined && scope.verbose)
      io.stderr.write(`skipping ${kind}: CRD not installed in cluster\n`);
  }
  return present;
}

async function readKind(
  client: KubernetesClient,
  kind: string,
  types: readonly ResourceType[],
  scope: StatusScope,
): Promise<KindObjects | undefined> {
  for (const type of types) {
    const objects = await listIfServed(client, type, scope);
    if (objects) return { kind, namespaced: type.namespaced, objects };
  }
  return undefined;
}

async function listIfServed(
  client: KubernetesClient,
  type: ResourceType,
  { namespace, labelSelector, fallbackNamespace }: StatusScope,
): Promise<readonly LiveObject[] | undefined> {
  try {
    return await client.list(type, { namespace: type.namespaced ? namespace : undefined, labelSelector });
  } catch (error) {
    if (isClusterError(error, 'not-found')) return undefined;
    if (!isClusterError(error, 'forbidden') || fallbackNamespace === undefined || !type.namespaced) throw error;
    return listIfServed(client, type, { namespace: fallbackNamespace, labelSelector, verbose: false });
  }
}
