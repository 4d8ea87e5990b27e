import { describeRef, type ResourceRef } from '../../../core/resource-ref.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import type { ReferenceGrant } from '../../../resources/generated/types.ts';
import type { ConfigMap } from '../../../resources/kinds/config-map.ts';
import type { Secret } from '../../../resources/kinds/secret.ts';
import type { TranslateContext } from '../contexts.ts';

/** The object that refers: what a ReferenceGrant's `from` is compared with. */
export interface ReferenceFrom {
  readonly group: string;
  readonly kind: string;
  readonly namespace: string;
}

/** The object referred to; group and kind are those after defaulting. */
export interface ReferenceTo {
  readonly group: string;
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
}

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
}

/** The resolver of a translation: it looks into the index and the ReferenceGrants (spec/gateway-api.md 10.1). */
export function createReferenceResolver({ index }: Pick<TranslateContext, 'index'>): ReferenceResolver {
  const refusal: ReferenceResolver['refusal'] = (from, to) => {
    if (from.namespace === to.namespace) return undefined;
    const grants = index.referenceGrants.get(to.namespace) ?? [];
    return grants.some((grant) => allows(grant, from, to)) ? undefined : notPermitted(from, to);
  };
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
  };
}

function allows(grant: ReferenceGrant, from: ReferenceFrom, to: ReferenceTo): boolean {
  const fromMatches = grant.spec.from?.some(
    (f) => f.group === from.group && f.kind === from.kind && f.namespace === from.namespace,
  );
  const toMatches = grant.spec.to?.some(
    (t) => (t.group ?? '') === to.group && t.kind === to.kind && (!t.name || t.name === to.name),
  );
  return fromMatches === true && toMatches === true;
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
