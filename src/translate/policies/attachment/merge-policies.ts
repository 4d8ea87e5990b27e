import type { FieldPath } from '../../../core/diagnostic.ts';
import { isObject, type JsonObject, type JsonValue } from '../../../core/json.ts';
import { type MergeType, mergeByType } from '../../merge/merge-by-type.ts';
import { mergeKeysByPath } from '../../merge/merge-keys.ts';
import type { TargetingPolicy } from './target.ts';

/** How policies of a kind merge. */
export interface PolicyMergeRules {
  /** Merge keys of lists, by path: `{ 'spec.compressor': 'type' }`. */
  readonly keys: Readonly<Record<string, string>>;
  /**
   * Fields that a merge writes even where the route's policy leaves them out, as soon as the object around them is there: null
   * removes the parent's value, another value replaces it (spec/policies.md 1.10.4). Outer fields come first.
   */
  readonly alwaysWritten: readonly { readonly path: FieldPath; readonly value: JsonValue }[];
}

/** The two policies behind a merged one. */
export interface MergedFrom<P> {
  /** The less specific policy. */
  readonly parent: P;
  /** The policy that targets the route. */
  readonly own: P;
  readonly type: MergeType;
  /** Merge keys of lists, by path. */
  readonly keys: PolicyMergeRules['keys'];
}

/** A policy as it takes effect, with the policies that it was made from. */
export interface EffectivePolicy<P> {
  readonly policy: P;
  /** What it was merged from; absent when there was nothing to merge. */
  readonly merged?: MergedFrom<P>;
  /** The policy that contributed a field: the more specific one where the predicate holds for it, else its parent. */
  readonly ownerOf: (fromRoutePolicy: (policy: P) => boolean) => P;
}

/** A policy that was not merged with another. */
export function unmergedPolicy<P>(policy: P): EffectivePolicy<P> {
  return { policy, ownerOf: () => policy };
}

/** Lays a route's policy over the policy of its listener or Gateway (spec/policies.md 1.10.2). */
export function mergePolicies<P extends TargetingPolicy>(
  parent: P,
  own: P,
  type: MergeType,
  rules: PolicyMergeRules,
): EffectivePolicy<P> {
  const { status: _parentStatus, ...base } = parent as P & { readonly status?: unknown };
  const { status: _ownStatus, ...patch } = own as P & { readonly status?: unknown };
  const complete = rules.alwaysWritten.reduce(
    (object, { path, value }) => withDefault(object, path, value),
    patch as unknown as JsonObject,
  );
  const merged = mergeByType(base as unknown as JsonObject, complete, type, mergeKeysByPath(rules.keys));
  return {
    policy: merged as unknown as P,
    merged: { parent, own, type, keys: rules.keys },
    ownerOf: (fromRoutePolicy) => (fromRoutePolicy(own) ? own : parent),
  };
}

/** Sets a field that is absent, when the object that it belongs to is there; copies only the objects on the way. */
function withDefault(object: JsonObject, path: FieldPath, value: JsonValue): JsonObject {
  const [key, ...rest] = path;
  if (key === undefined) return object;
  const member = object[key];
  if (rest.length === 0) return member === undefined ? { ...object, [key]: value } : object;
  if (!isObject(member)) return object;
  const changed = withDefault(member, rest, value);
  return changed === member ? object : { ...object, [key]: changed };
}
