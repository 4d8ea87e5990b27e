import { groupOf, type KubernetesObject } from '../../core/resource-ref.ts';
import type { Backend, HTTPRouteFilter } from '../../resources/generated/types.ts';
import type { ClusterTrustBundle } from '../../resources/kinds/cluster-trust-bundle.ts';
import type { ConfigMap } from '../../resources/kinds/config-map.ts';
import type { EndpointSlice } from '../../resources/kinds/endpoint-slice.ts';
import type { ExtensionObject } from '../../resources/kinds/extension-object.ts';
import type { Namespace } from '../../resources/kinds/namespace.ts';
import type { Secret } from '../../resources/kinds/secret.ts';
import type { Service } from '../../resources/kinds/service.ts';
import type { ServiceImport } from '../../resources/kinds/service-import.ts';
import type { ResourceSet } from '../../resources/resource-set.ts';
import type { TranslateOptions } from '../options.ts';
import { type BackendTLSPolicyIndex, indexBackendTLSPolicies } from './backend/backend-tls-policies.ts';
import { RecordingMap } from './recording-map.ts';
import { indexGrants } from './reference/reference-grant.ts';

/** Look-up maps over the input, built once; keys are `<namespace>/<name>` (or the name of cluster-scoped kinds). */
export interface ResourceIndex {
  readonly namespaces: ReadonlyMap<string, Namespace>;
  readonly services: ReadonlyMap<string, Service>;
  readonly serviceImports: ReadonlyMap<string, ServiceImport>;
  readonly backends: ReadonlyMap<string, Backend>;
  readonly secrets: ReadonlyMap<string, Secret>;
  readonly configMaps: ReadonlyMap<string, ConfigMap>;
  readonly clusterTrustBundles: ReadonlyMap<string, ClusterTrustBundle>;
  readonly httpRouteFilters: ReadonlyMap<string, HTTPRouteFilter>;
  /** EndpointSlices in input order, by `<kind of owner>/<namespace>/<name of owner>`. */
  readonly endpointSlices: ReadonlyMap<string, readonly EndpointSlice[]>;
  /** Objects of extension kinds by `extensionKey`. */
  readonly extensionObjects: ReadonlyMap<string, ExtensionObject>;
  /** Services (`<namespace>/<name>`) reached by their cluster IP because the input has no EndpointSlice of them. */
  readonly withoutSlices: ReadonlySet<string>;
  /** BackendTLSPolicies by their targets; ask through backend/. */
  readonly backendTLSPolicies: BackendTLSPolicyIndex;
  /** What the ReferenceGrants permit; ask through reference/. */
  readonly grantedReferences: ReadonlySet<string>;
  /** The objects that were looked up so far, and ReferenceGrants. */
  readonly reads: ReadonlySet<object>;
}

/** `<namespace>/<name>` of an object, the key of the index. */
export function keyOf(object: KubernetesObject): string {
  return `${object.metadata?.namespace ?? ''}/${object.metadata?.name ?? ''}`;
}

/** Indexes the input. Of two objects with one key the later one counts; EndpointSlices and grants are all kept. */
export function indexResources(
  resources: ResourceSet,
  options: Pick<TranslateOptions, 'clusterIPWithoutSlices'>,
): ResourceIndex {
  const reads = new Set<object>(resources.referenceGrants);
  const slices = group(resources.endpointSlices, sliceOwner);
  const byKey = <T extends KubernetesObject>(objects: readonly T[]): ReadonlyMap<string, T> =>
    new RecordingMap(
      objects.map((object) => [keyOf(object), object] as const),
      reads,
    );
  const byName = <T extends KubernetesObject>(objects: readonly T[]): ReadonlyMap<string, T> =>
    new RecordingMap(
      objects.map((object) => [object.metadata?.name ?? '', object] as const),
      reads,
    );
  return {
    namespaces: byName(resources.namespaces),
    services: byKey(resources.services),
    serviceImports: byKey(resources.serviceImports),
    backends: byKey(resources.backends),
    secrets: byKey(resources.secrets),
    configMaps: byKey(resources.configMaps),
    clusterTrustBundles: byName(resources.clusterTrustBundles),
    httpRouteFilters: byKey(resources.httpRouteFilters),
    endpointSlices: new RecordingMap(slices, reads),
    withoutSlices: new Set(options.clusterIPWithoutSlices ? servicesWithoutSlices(resources, slices) : []),
    extensionObjects: new Map(resources.extensionRefFilters.map((object) => [keyOfExtension(object), object])),
    backendTLSPolicies: indexBackendTLSPolicies(resources.backendTLSPolicies),
    grantedReferences: indexGrants(resources.referenceGrants),
    reads,
  };
}

/** Key of an object of an extension kind. */
export function extensionKey(group: string, kind: string, namespace: string, name: string): string {
  return `${group}/${kind}/${namespace}/${name}`;
}

function keyOfExtension({ apiVersion, kind, metadata }: ExtensionObject): string {
  return extensionKey(groupOf(apiVersion), kind, metadata.namespace ?? '', metadata.name ?? '');
}

function servicesWithoutSlices(resources: ResourceSet, slices: ReadonlyMap<string, unknown>): string[] {
  return resources.services.map(keyOf).filter((key) => !slices.has(`Service/${key}`));
}

function sliceOwner(slice: EndpointSlice): string {
  const labels = slice.metadata?.labels ?? {};
  const namespace = slice.metadata?.namespace ?? '';
  const service = labels['kubernetes.io/service-name'];
  if (service) return `Service/${namespace}/${service}`;
  return `ServiceImport/${namespace}/${labels['multicluster.kubernetes.io/service-name'] ?? ''}`;
}

function group<T>(objects: readonly T[], keyOfObject: (object: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const object of objects) {
    const key = keyOfObject(object);
    const list = groups.get(key);
    if (list) list.push(object);
    else groups.set(key, [object]);
  }
  return groups;
}
