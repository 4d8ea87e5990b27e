import type { KubernetesObject } from '../../core/resource-ref.ts';
import type { Backend, HTTPRouteFilter } from '../../resources/generated/types.ts';
import type { ClusterTrustBundle } from '../../resources/kinds/cluster-trust-bundle.ts';
import type { ConfigMap } from '../../resources/kinds/config-map.ts';
import type { EndpointSlice } from '../../resources/kinds/endpoint-slice.ts';
import type { Namespace } from '../../resources/kinds/namespace.ts';
import type { Secret } from '../../resources/kinds/secret.ts';
import type { Service } from '../../resources/kinds/service.ts';
import type { ServiceImport } from '../../resources/kinds/service-import.ts';
import type { ResourceSet } from '../../resources/resource-set.ts';
import { type BackendTLSPolicyIndex, indexBackendTLSPolicies } from './backend/backend-tls-policies.ts';
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
  /** BackendTLSPolicies by their targets; ask through backend/. */
  readonly backendTLSPolicies: BackendTLSPolicyIndex;
  /** What the ReferenceGrants permit; ask through reference/. */
  readonly grantedReferences: ReadonlySet<string>;
}

/** `<namespace>/<name>` of an object, the key of the index. */
export function keyOf(object: KubernetesObject): string {
  return `${object.metadata?.namespace ?? ''}/${object.metadata?.name ?? ''}`;
}

/** Indexes the input. Of two objects with one key the later one counts; EndpointSlices and grants are all kept. */
export function indexResources(resources: ResourceSet): ResourceIndex {
  return {
    namespaces: new Map(resources.namespaces.map((n) => [n.metadata?.name ?? '', n])),
    services: byKey(resources.services),
    serviceImports: byKey(resources.serviceImports),
    backends: byKey(resources.backends),
    secrets: byKey(resources.secrets),
    configMaps: byKey(resources.configMaps),
    clusterTrustBundles: new Map(resources.clusterTrustBundles.map((b) => [b.metadata?.name ?? '', b])),
    httpRouteFilters: byKey(resources.httpRouteFilters),
    endpointSlices: group(resources.endpointSlices, sliceOwner),
    backendTLSPolicies: indexBackendTLSPolicies(resources.backendTLSPolicies),
    grantedReferences: indexGrants(resources.referenceGrants),
  };
}

function sliceOwner(slice: EndpointSlice): string {
  const labels = slice.metadata?.labels ?? {};
  const namespace = slice.metadata?.namespace ?? '';
  const service = labels['kubernetes.io/service-name'];
  if (service) return `Service/${namespace}/${service}`;
  return `ServiceImport/${namespace}/${labels['multicluster.kubernetes.io/service-name'] ?? ''}`;
}

function byKey<T extends KubernetesObject>(objects: readonly T[]): ReadonlyMap<string, T> {
  return new Map(objects.map((object) => [keyOf(object), object]));
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
