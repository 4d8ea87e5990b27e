import type { FieldPath } from '../../core/diagnostic.ts';
import { groupBy } from '../../core/group-by.ts';
import type { JsonObject } from '../../core/json.ts';
import { type KubernetesObject, type ResourceRef, refOf } from '../../core/resource-ref.ts';
import type { Gateway, ListenerSet, ParentReference } from '../../resources/generated/types.ts';
import type { EndpointSlice } from '../../resources/kinds/endpoint-slice.ts';
import type { InputDocument } from '../../resources/load/documents/input-document.ts';
import type { ResourceSet } from '../../resources/resource-set.ts';
import type { AnyRoute } from '../../translate/gateway-api/contexts.ts';
import type { ReferenceFrom, ReferenceTo } from '../../translate/gateway-api/reference/reference-grant.ts';
import { indexGrants, isReferenceGranted } from '../../translate/gateway-api/reference/reference-grant.ts';
import { keyOf } from '../../translate/gateway-api/resource-index.ts';
import { namedTargets, type Target, type TargetingPolicy } from '../../translate/policies/attachment/target.ts';
import type { TranslateResult } from '../../translate/result.ts';
import { type BackendUse, collectBackendUses } from './backend-uses.ts';
import { configuredObjects, type FieldUse, indexFields } from './field-index.ts';
import { lazy } from './lazy.ts';
import { collectObjectUses, type ObjectUse } from './object-uses.ts';
import { refKey } from './ref-key.ts';
import { statusesByRef } from './status-index.ts';

/** A parentRef of a route, with its place. */
export interface ParentUse {
  readonly route: AnyRoute;
  readonly parentRef: ParentReference;
  readonly path: FieldPath;
}

/** A policy with one of its named targets; `targetRef` and `targetRefs` count, selectors do not. */
export interface TargetUse {
  readonly policy: TargetingPolicy;
  readonly target: Target;
  readonly path: FieldPath;
}

/** Look-ups over the input; keys are `<namespace>/<name>` (`keyOf`), the bare name for cluster-scoped kinds. */
export interface AnalyzeIndex {
  readonly routes: readonly AnyRoute[];
  /** All policies with targets, in the order of the set. */
  readonly policies: readonly TargetingPolicy[];
  readonly gateways: ReadonlyMap<string, Gateway>;
  readonly listenerSets: ReadonlyMap<string, ListenerSet>;
  /** parentRefs by parent: `Gateway/<namespace>/<name>` or `ListenerSet/...`. */
  readonly parentUses: ReadonlyMap<string, readonly ParentUse[]>;
  /** Policies by target: `<kind>/<namespace>/<name>`, sections included. */
  readonly policiesByTarget: ReadonlyMap<string, readonly TargetUse[]>;
  /** Every backendRef of routes (with those of mirror filters) and of policies and extension objects, with its place. */
  readonly backendUses: readonly BackendUse[];
  /** Every reference to a Secret, ConfigMap or ClusterTrustBundle, with its place. */
  readonly objectUses: readonly ObjectUse[];
  /** All fields of a name below the specs of routes, Gateways, policies, Backends and EnvoyProxies, refused ones included. */
  readonly fields: (name: string) => readonly FieldUse[];
  readonly services: ReadonlyMap<string, ResourceSet['services'][number]>;
  readonly serviceImports: ReadonlyMap<string, ResourceSet['serviceImports'][number]>;
  readonly backends: ReadonlyMap<string, ResourceSet['backends'][number]>;
  readonly secrets: ReadonlyMap<string, ResourceSet['secrets'][number]>;
  readonly configMaps: ReadonlyMap<string, ResourceSet['configMaps'][number]>;
  readonly namespaces: ReadonlyMap<string, ResourceSet['namespaces'][number]>;
  /** EndpointSlices by their Service. */
  readonly slicesByService: ReadonlyMap<string, readonly EndpointSlice[]>;
  /** True within one namespace and where a ReferenceGrant allows it. */
  readonly isGranted: (from: ReferenceFrom, to: ReferenceTo) => boolean;
  /** True when the input has the object but the resource checks refused it: whatever lacks it is a consequence. */
  readonly isRefused: (ref: ResourceRef) => boolean;
  /** The status that the translation gives an object; undefined for objects that it does not judge. */
  readonly statusOf: (object: KubernetesObject) => JsonObject | undefined;
}

/** Builds the index; every part is made when it is first asked for. */
export function createAnalyzeIndex(
  set: ResourceSet,
  result: TranslateResult,
  refused: readonly InputDocument[] = [],
): AnalyzeIndex {
  const routes = lazy(() => [
    ...set.httpRoutes,
    ...set.grpcRoutes,
    ...set.tlsRoutes,
    ...set.tcpRoutes,
    ...set.udpRoutes,
  ]);
  const policies = lazy(() => policiesOf(set));
  const parentUses = lazy(() =>
    groupBy(routes().flatMap(parentsOf), ({ route, parentRef }) => parentKey(route, parentRef)),
  );
  const targets = lazy(() =>
    groupBy(policies().flatMap(targetsOf), ({ target }) => `${target.kind}/${target.namespace}/${target.name}`),
  );
  const backendUses = lazy(() => collectBackendUses(set, routes(), policies()));
  const fields = lazy(() => indexFields([...configuredObjects(set), ...refused.flatMap(configuredObject)]));
  const objectUses = lazy(() => collectObjectUses((name) => fields().get(name) ?? []));
  const maps = lazyMaps(set);
  const slices = lazy(() => groupBy(set.endpointSlices, sliceService));
  const grants = lazy(() => ({ grantedReferences: indexGrants(set.referenceGrants) }));
  const refusedKeys = new Set(refused.map(({ ref }) => refKey(ref)));
  const statuses = lazy(() => statusesByRef(result));
  return {
    get routes() {
      return routes();
    },
    get policies() {
      return policies();
    },
    get parentUses() {
      return parentUses();
    },
    get policiesByTarget() {
      return targets();
    },
    get backendUses() {
      return backendUses();
    },
    get objectUses() {
      return objectUses();
    },
    fields: (name) => fields().get(name) ?? [],
    get gateways() {
      return maps.gateways();
    },
    get listenerSets() {
      return maps.listenerSets();
    },
    get services() {
      return maps.services();
    },
    get serviceImports() {
      return maps.serviceImports();
    },
    get backends() {
      return maps.backends();
    },
    get secrets() {
      return maps.secrets();
    },
    get configMaps() {
      return maps.configMaps();
    },
    get namespaces() {
      return maps.namespaces();
    },
    get slicesByService() {
      return slices();
    },
    isGranted: (from, to) => isReferenceGranted(grants(), from, to),
    isRefused: (ref) => refusedKeys.has(refKey(ref)),
    statusOf: (object) => statuses().get(refKey(refOf(object))),
  };
}

/** A refused object whose fields are worth a look all the same: what is wrong in it is told at once. */
function configuredObject({ ref, object }: InputDocument): readonly KubernetesObject[] {
  return ref.group.startsWith('gateway.') ? [object as unknown as KubernetesObject] : [];
}

/** The key of a parent in `parentUses`. */
function parentKey(route: AnyRoute, ref: ParentReference): string {
  return `${ref.kind ?? 'Gateway'}/${ref.namespace ?? route.metadata.namespace ?? ''}/${ref.name}`;
}

function lazyMaps(set: ResourceSet) {
  const byKey = <T extends KubernetesObject>(list: readonly T[]) =>
    new Map(list.map((object) => [keyOf(object), object]));
  return {
    gateways: lazy(() => byKey(set.gateways)),
    listenerSets: lazy(() => byKey(set.listenerSets)),
    services: lazy(() => byKey(set.services)),
    serviceImports: lazy(() => byKey(set.serviceImports)),
    backends: lazy(() => byKey(set.backends)),
    secrets: lazy(() => byKey(set.secrets)),
    configMaps: lazy(() => byKey(set.configMaps)),
    namespaces: lazy(() => new Map(set.namespaces.map((namespace) => [namespace.metadata.name ?? '', namespace]))),
  };
}

function policiesOf(set: ResourceSet): readonly TargetingPolicy[] {
  return [
    ...set.envoyPatchPolicies,
    ...set.clientTrafficPolicies,
    ...set.backendTrafficPolicies,
    ...set.securityPolicies,
    ...set.envoyExtensionPolicies,
    ...set.backendTLSPolicies,
  ] as readonly TargetingPolicy[];
}

function parentsOf(route: AnyRoute): readonly ParentUse[] {
  return (route.spec.parentRefs ?? []).map((parentRef, i) => ({ route, parentRef, path: ['spec', 'parentRefs', i] }));
}

function targetsOf(policy: TargetingPolicy): readonly TargetUse[] {
  const single = policy.spec?.targetRef !== undefined;
  return namedTargets(policy).map((target, i) => ({
    policy,
    target,
    path: single ? ['spec', 'targetRef'] : ['spec', 'targetRefs', i],
  }));
}

function sliceService({ metadata }: EndpointSlice): string {
  return `${metadata.namespace ?? ''}/${metadata.labels?.['kubernetes.io/service-name'] ?? ''}`;
}
