import { groupBy } from '../../core/group-by.ts';
import type { JsonObject } from '../../core/json.ts';
import { type KubernetesObject, type ResourceRef, refOf } from '../../core/resource-ref.ts';
import type { EndpointSlice } from '../../resources/kinds/endpoint-slice.ts';
import type { InputDocument } from '../../resources/load/documents/input-document.ts';
import type { ResourceSet } from '../../resources/resource-set.ts';
import type { AnyRoute } from '../../translate/gateway-api/contexts.ts';
import type { ReferenceFrom, ReferenceTo } from '../../translate/gateway-api/reference/reference-grant.ts';
import { indexGrants, isReferenceGranted } from '../../translate/gateway-api/reference/reference-grant.ts';
import type { TargetingPolicy } from '../../translate/policies/attachment/target.ts';
import type { TranslateResult } from '../../translate/result.ts';
import { type BackendUse, collectBackendUses } from './backend-uses.ts';
import { configuredObjects, type FieldUse, indexFields } from './field-index.ts';
import { lazyMembers } from './lazy-members.ts';
import { collectObjectUses, type ObjectUse } from './object-uses.ts';
import { type ObjectsByKey, objectsByKey } from './objects-by-key.ts';
import { type ParentUse, parentUses } from './parent-uses.ts';
import { refKey } from './ref-key.ts';
import { statusesByRef } from './status-index.ts';
import { policiesOf, type TargetUse, targetUses } from './target-uses.ts';

/** Look-ups over the input, for all checks. */
export interface AnalyzeIndex extends ObjectsByKey {
  readonly routes: readonly AnyRoute[];
  /** All policies with targets, in the order of the set. */
  readonly policies: readonly TargetingPolicy[];
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
  /** EndpointSlices by their Service, `<namespace>/<name>`. */
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
  const index: AnalyzeIndex = lazyMembers<AnalyzeIndex>({
    ...objectsByKey(set),
    routes: () => [...set.httpRoutes, ...set.grpcRoutes, ...set.tlsRoutes, ...set.tcpRoutes, ...set.udpRoutes],
    policies: () => policiesOf(set),
    parentUses: () => parentUses(index.routes),
    policiesByTarget: () => targetUses(index.policies),
    backendUses: () => collectBackendUses(set, index.routes, index.policies),
    objectUses: () => collectObjectUses(index.fields),
    fields: () => fieldsByName(set, refused),
    slicesByService: () => groupBy(set.endpointSlices, sliceService),
    isGranted: () => grantedBy(set.referenceGrants),
    isRefused: () => among(refused),
    statusOf: () => statusIn(result),
  });
  return index;
}

function fieldsByName(set: ResourceSet, refused: readonly InputDocument[]): AnalyzeIndex['fields'] {
  const fields = indexFields([...configuredObjects(set), ...refused.flatMap(configuredObject)]);
  return (name) => fields.get(name) ?? [];
}

/** A refused object whose fields are worth a look all the same: what is wrong in it is told at once. */
function configuredObject({ ref, object }: InputDocument): readonly KubernetesObject[] {
  return ref.group.startsWith('gateway.') ? [object as unknown as KubernetesObject] : [];
}

function sliceService({ metadata }: EndpointSlice): string {
  return `${metadata.namespace ?? ''}/${metadata.labels?.['kubernetes.io/service-name'] ?? ''}`;
}

function grantedBy(grants: ResourceSet['referenceGrants']): AnalyzeIndex['isGranted'] {
  const grantedReferences = indexGrants(grants);
  return (from, to) => isReferenceGranted({ grantedReferences }, from, to);
}

function among(refused: readonly InputDocument[]): AnalyzeIndex['isRefused'] {
  const keys = new Set(refused.map(({ ref }) => refKey(ref)));
  return (ref) => keys.has(refKey(ref));
}

function statusIn(result: TranslateResult): AnalyzeIndex['statusOf'] {
  const statuses = statusesByRef(result);
  return (object) => statuses.get(refKey(refOf(object)));
}
