import { failureText, isClusterError } from './cluster-error.ts';
import type { KubernetesClient, LiveObject } from './kubernetes-client.ts';
import { builtInType, type ResourceType, typesOfKind } from './resource-types.ts';

/** Kinds that the translation reads, in the order in which they are returned. */
const translatedKinds = [
  'GatewayClass',
  'Gateway',
  'ListenerSet',
  'HTTPRoute',
  'GRPCRoute',
  'TLSRoute',
  'TCPRoute',
  'UDPRoute',
  'ReferenceGrant',
  'BackendTLSPolicy',
  'EnvoyProxy',
  'EnvoyPatchPolicy',
  'ClientTrafficPolicy',
  'BackendTrafficPolicy',
  'SecurityPolicy',
  'EnvoyExtensionPolicy',
  'Backend',
  'HTTPRouteFilter',
  'Namespace',
  'Service',
  'Secret',
  'ConfigMap',
  'EndpointSlice',
  'ServiceImport',
  'ClusterTrustBundle',
] as const;

/** What is read. */
export interface ReadResourcesOptions {
  /** Namespaces of namespaced kinds; absent means all. Cluster-scoped kinds are always read. */
  readonly namespaces?: readonly string[];
  /** Namespace whose ConfigMap envoy-gateway-config holds the controller's settings, returned as an EnvoyGateway. */
  readonly controllerNamespace?: string;
}

/** A kind that could not be read, and why. */
export interface UnreadKind {
  readonly kind: string;
  readonly namespace?: string;
  readonly reason: string;
}

/** The cluster's objects for the translation. */
export interface ClusterResources {
  readonly objects: readonly LiveObject[];
  /** Kinds that the cluster does not serve: their CRD is not installed. */
  readonly absentKinds: readonly string[];
  /** Kinds that the user may not list; the translation is without them. */
  readonly unread: readonly UnreadKind[];
}

/**
 * Lists every kind that the translation reads, as plain objects, all kinds at once. Absent CRDs and missing permissions are
 * told, not thrown; an unreachable cluster is a ClusterError.
 */
export async function readResources(
  client: KubernetesClient,
  options: ReadResourcesOptions = {},
): Promise<ClusterResources> {
  const parts = await Promise.all(translatedKinds.map((kind) => readKind(client, kind, options.namespaces)));
  const settings = options.controllerNamespace
    ? await controllerSettings(client, options.controllerNamespace)
    : undefined;
  return {
    objects: [...(settings ? [settings] : []), ...parts.flatMap((part) => part.objects)],
    absentKinds: parts.flatMap((part) => (part.absent ? [part.kind] : [])),
    unread: parts.flatMap((part) => part.unread),
  };
}

interface KindPart {
  readonly kind: string;
  readonly objects: readonly LiveObject[];
  readonly absent: boolean;
  readonly unread: readonly UnreadKind[];
}

async function readKind(
  client: KubernetesClient,
  kind: string,
  namespaces: readonly string[] | undefined,
): Promise<KindPart> {
  for (const type of typesOfKind(kind)) {
    const places = type.namespaced && namespaces ? namespaces : [undefined];
    const lists = await Promise.all(places.map((namespace) => listOne(client, type, namespace)));
    if (lists.every((list) => list === 'absent')) continue;
    const objects = lists.flatMap((list) => (list === 'absent' || 'reason' in list ? [] : list.objects));
    const unread = lists.flatMap((list) => (list !== 'absent' && 'reason' in list ? [list] : []));
    return { kind, objects: objects.map(withoutManagedFields), absent: false, unread };
  }
  return { kind, objects: [], absent: true, unread: [] };
}

async function listOne(
  client: KubernetesClient,
  type: ResourceType,
  namespace: string | undefined,
): Promise<'absent' | UnreadKind | { readonly objects: readonly LiveObject[] }> {
  try {
    return { objects: await client.list(type, { namespace }) };
  } catch (error) {
    if (isClusterError(error, 'not-found')) return 'absent';
    if (isClusterError(error, 'forbidden')) return { kind: type.kind, namespace, reason: failureText(error) };
    throw error;
  }
}

/** The controller's configuration as the object that its file holds; undefined when there is none or it is unreadable. */
async function controllerSettings(client: KubernetesClient, namespace: string): Promise<LiveObject | undefined> {
  const map = await client.find(builtInType('ConfigMap'), 'envoy-gateway-config', namespace).catch(() => undefined);
  const text = (map?.data as Readonly<Record<string, string>> | undefined)?.['envoy-gateway.yaml'];
  if (text === undefined) return undefined;
  const { load } = await import('js-yaml');
  try {
    const value = load(text) as LiveObject | null;
    if (value?.kind !== 'EnvoyGateway') return undefined;
    return { ...value, metadata: { ...value.metadata, name: value.metadata?.name ?? 'envoy-gateway' } };
  } catch {
    return undefined;
  }
}

function withoutManagedFields(object: LiveObject): LiveObject {
  const { managedFields: _, ...metadata } = object.metadata as LiveObject['metadata'] & { managedFields?: unknown };
  return { ...object, metadata };
}
