import { describeRef, groupOf, type KubernetesObject, type ResourceRef } from '../../../core/resource-ref.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import type { Backend } from '../../../resources/generated/types.ts';
import type { ConfigMap } from '../../../resources/kinds/config-map.ts';
import type { Secret } from '../../../resources/kinds/secret.ts';
import type { Service } from '../../../resources/kinds/service.ts';
import type { ServiceImport } from '../../../resources/kinds/service-import.ts';
import type { TranslateContext } from '../contexts.ts';
import type { ResourceIndex } from '../resource-index.ts';
import { isReferenceGranted, type ReferenceFrom, type ReferenceTo } from './reference-grant.ts';

export type { ReferenceFrom, ReferenceTo } from './reference-grant.ts';

/** An object that traffic can be sent to. */
export type BackendObject =
  | { readonly kind: 'Service'; readonly object: Service }
  | { readonly kind: 'ServiceImport'; readonly object: ServiceImport }
  | { readonly kind: 'Backend'; readonly object: Backend };

/** A reference as it stands in a spec: group, kind and namespace may be left out. */
export interface ObjectRef {
  readonly group?: string;
  readonly kind?: string;
  readonly namespace?: string;
  readonly name: string;
}

/** Why a reference leads nowhere; callers map the reason to the one of their status condition. */
export interface ReferenceProblem {
  readonly reason: 'NotFound' | 'NotPermitted' | 'WrongKind';
  /** One sentence: what is wrong and what would fix it. */
  readonly message: string;
}

/** Answers "this object, from that object" with the object or a reason, so that no caller checks ReferenceGrants by hand. */
export interface ReferenceResolver {
  /** True within one namespace, and where a ReferenceGrant in the target's namespace allows it. */
  readonly permits: (from: ReferenceFrom, to: ReferenceTo) => boolean;
  /** Why a reference is not permitted; undefined when it is. */
  readonly refusal: (from: ReferenceFrom, to: ReferenceTo) => ReferenceProblem | undefined;
  /** The Secret that a reference names; other kinds are refused. */
  readonly secret: (ref: ObjectRef, from: ReferenceFrom) => Result<Secret, ReferenceProblem>;
  /** The Secret or ConfigMap that a reference names; an absent kind means Secret. */
  readonly secretOrConfigMap: (ref: ObjectRef, from: ReferenceFrom) => Result<Secret | ConfigMap, ReferenceProblem>;
  /** A ConfigMap of a namespace; no grant is needed. */
  readonly localConfigMap: (name: string, namespace: string) => Result<ConfigMap, ReferenceProblem>;
  /** A Secret of a namespace; no grant is needed. */
  readonly localSecret: (name: string, namespace: string) => Result<Secret, ReferenceProblem>;
  /**
   * The Service, ServiceImport or Backend that a backendRef names; an absent kind means Service. The group may be any of those that
   * backends live in, it does not choose the kind. Ports are the caller's business.
   */
  readonly backend: (ref: ObjectRef, from: ReferenceFrom) => Result<BackendObject, ReferenceProblem>;
}

/** Groups that a backendRef may name (spec/gateway-api.md 10.1). */
const backendGroups = new Set(['', 'multicluster.x-k8s.io', 'gateway.envoyproxy.io']);

/** The resolver of a translation: it looks into the index and the ReferenceGrants (spec/gateway-api.md 10.1). */
export function createReferenceResolver({ index }: Pick<TranslateContext, 'index'>): ReferenceResolver {
  const refusal: ReferenceResolver['refusal'] = (from, to) =>
    isReferenceGranted(index, from, to) ? undefined : notPermitted(from, to);
  const localSecret: ReferenceResolver['localSecret'] = (name, namespace) =>
    found(index.secrets.get(`${namespace}/${name}`), { group: '', kind: 'Secret', namespace, name });
  const localConfigMap: ReferenceResolver['localConfigMap'] = (name, namespace) =>
    found(index.configMaps.get(`${namespace}/${name}`), { group: '', kind: 'ConfigMap', namespace, name });
  const secretOrConfigMap: ReferenceResolver['secretOrConfigMap'] = (ref, from) => {
    const { group = '', kind = 'Secret', namespace = from.namespace, name } = ref;
    if (group !== '' || (kind !== 'Secret' && kind !== 'ConfigMap'))
      return fail(wrongKind(ref, 'a Secret or a ConfigMap'));
    const refused = refusal(from, { group, kind, namespace, name });
    if (refused) return fail(refused);
    return kind === 'Secret' ? localSecret(name, namespace) : localConfigMap(name, namespace);
  };
  const secret: ReferenceResolver['secret'] = (ref, from) => {
    const { group = '', kind = 'Secret', namespace = from.namespace, name } = ref;
    if (group !== '' || kind !== 'Secret') return fail(wrongKind(ref, 'a Secret'));
    const refused = refusal(from, { group, kind, namespace, name });
    return refused ? fail(refused) : localSecret(name, namespace);
  };
  return {
    permits: (from, to) => refusal(from, to) === undefined,
    refusal,
    secret,
    secretOrConfigMap,
    localConfigMap,
    localSecret,
    backend: (ref, from) => {
      const { group = '', kind = 'Service', namespace = from.namespace, name } = ref;
      if (!backendGroups.has(group) || !isBackendKind(kind))
        return fail(wrongKind({ ...ref, kind }, 'a Service, a ServiceImport or a Backend'));
      const to = { group, kind, namespace, name };
      const refused = refusal(from, to);
      return refused ? fail(refused) : findBackend(index, kind, to);
    },
  };
}

/** The `from` side of references that stand in an object. */
export function referenceFrom(object: KubernetesObject): ReferenceFrom {
  return { group: groupOf(object.apiVersion), kind: object.kind ?? '', namespace: object.metadata?.namespace ?? '' };
}

/** The object of a backendRef whose kind is one of the three, once the reference is permitted. */
function findBackend(
  index: ResourceIndex,
  kind: BackendObject['kind'],
  to: ReferenceTo,
): Result<BackendObject, ReferenceProblem> {
  const key = `${to.namespace}/${to.name}`;
  switch (kind) {
    case 'Service':
      return tagged(kind, found(index.services.get(key), to));
    case 'ServiceImport':
      return tagged(kind, found(index.serviceImports.get(key), to));
    case 'Backend':
      return tagged(kind, found(index.backends.get(key), to));
  }
}

function tagged<K extends string, T>(
  kind: K,
  result: Result<T, ReferenceProblem>,
): Result<{ readonly kind: K; readonly object: T }, ReferenceProblem> {
  return result.ok ? ok({ kind, object: result.value }) : result;
}

function isBackendKind(kind: string): kind is BackendObject['kind'] {
  return kind === 'Service' || kind === 'ServiceImport' || kind === 'Backend';
}

function found<T>(object: T | undefined, ref: ResourceRef): Result<T, ReferenceProblem> {
  if (object !== undefined) return ok(object);
  return fail({ reason: 'NotFound', message: `${describeRef(ref)} does not exist.` });
}

function notPermitted(from: ReferenceFrom, to: ReferenceTo): ReferenceProblem {
  return {
    reason: 'NotPermitted',
    message: `${describeRef(to)} may not be referred to from ${from.kind} objects of namespace ${from.namespace}: add a ReferenceGrant to namespace ${to.namespace}.`,
  };
}

function wrongKind({ group = '', kind = 'Secret', name }: ObjectRef, wanted: string): ReferenceProblem {
  return {
    reason: 'WrongKind',
    message: `${group ? `${group}/` : ''}${kind} ${name} cannot be used here: refer to ${wanted}.`,
  };
}
