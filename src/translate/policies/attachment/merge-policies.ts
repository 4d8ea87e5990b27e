import type { JsonObject } from '../../../core/json.ts';
import { withoutNulls } from '../../../core/without-nulls.ts';
import { echoResource } from '../../echo/echo-resource.ts';
import { type MergeType, mergeByType } from '../../merge/merge-by-type.ts';
import { mergeKeysByPath } from '../../merge/merge-keys.ts';
import type { TargetingPolicy } from './target.ts';

/** How policies of a kind merge. */
export interface PolicyMergeRules {
  /** Merge keys of lists, by path: `{ 'spec.compressor': 'type' }`. */
  readonly keys: Readonly<Record<string, string>>;
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

/**
 * Lays a route's policy over the policy of its listener or Gateway (spec/policies.md 1.10.2). Both count in the form that the typed
 * API writes, where some fields appear although they are unset: null removes the parent's value, a zero value replaces it.
 */
export function mergePolicies<P extends TargetingPolicy>(
  parent: P,
  own: P,
  type: MergeType,
  { keys }: PolicyMergeRules,
): EffectivePolicy<P> {
  const merged = mergeByType(typedForm(parent), typedForm(own), type, mergeKeysByPath(keys));
  return {
    policy: withoutNulls(merged) as unknown as P,
    merged: { parent, own, type, keys },
    ownerOf: (fromRoutePolicy) => (fromRoutePolicy(own) ? own : parent),
  };
}

/** One policy may merge on many listeners; its form is always the same. */
const typedForms = new WeakMap<TargetingPolicy, JsonObject>();

function typedForm(policy: TargetingPolicy): JsonObject {
  const known = typedForms.get(policy);
  if (known) return known;
  const { status: _status, ...form } = echoResource(policy);
  typedForms.set(policy, form);
  return form;
}
