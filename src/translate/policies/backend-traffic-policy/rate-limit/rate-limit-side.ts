import { asJson } from '../../../../core/json.ts';
import type { BackendTrafficPolicy } from '../../../../resources/generated/types.ts';
import type { Outcome, PolicyInput } from '../../../features/from-api-hooks.ts';
import { type FieldReader, fieldReader } from '../../../fields/field-reader.ts';
import type { RateLimit } from '../../../ir/rate-limit.ts';
import type { TrafficFeatures } from '../../../ir/slices.ts';
import { mergeByType } from '../../../merge/merge-by-type.ts';
import { mergeKeysByPath } from '../../../merge/merge-keys.ts';

type RateLimitSpec = NonNullable<BackendTrafficPolicy['spec']['rateLimit']>;

/** One of the two kinds of rate limits: its field in the API and in the IR, the value of the deprecated `type`, and how it is built. */
export interface RateLimitSide<K extends keyof RateLimit & keyof RateLimitSpec> {
  readonly field: K;
  readonly type: 'Global' | 'Local';
  /** Builds the side from a policy; the reader stands at `spec.rateLimit`. */
  readonly build: (
    spec: NonNullable<RateLimitSpec[K]>,
    policy: BackendTrafficPolicy,
    read: FieldReader,
  ) => RateLimit[K] | undefined;
}

/**
 * One side of a policy's rate limits. Under a merge the API fields are not merged: where the parent has rate limits, each policy's
 * are built by themselves, so that their rules keep the names that they have elsewhere, and the results are merged
 * (spec/policies.md 1.10.6).
 */
export function rateLimitSlice<K extends keyof RateLimit & keyof RateLimitSpec>(
  side: RateLimitSide<K>,
  { policy, merged }: PolicyInput<BackendTrafficPolicy>,
): Outcome<TrafficFeatures> {
  if (!policy.spec.rateLimit) return {};
  const read = fieldReader('spec', 'rateLimit');
  const parent = merged?.parent.spec.rateLimit && merged.parent;
  const own = merged?.own.spec.rateLimit && merged.own;
  const value =
    merged && parent && own
      ? mergeSides(buildSide(side, parent, read), buildSide(side, own, read), merged.type)
      : buildSide(side, parent ?? policy, read);
  return read.outcome({ rateLimit: { ...(value !== undefined && { [side.field]: value }) } });
}

function buildSide<K extends keyof RateLimit & keyof RateLimitSpec>(
  side: RateLimitSide<K>,
  policy: BackendTrafficPolicy,
  read: FieldReader,
): RateLimit[K] | undefined {
  const spec = policy.spec.rateLimit;
  if (!spec) return undefined;
  const type: string | undefined = spec.type;
  const block = spec[side.field];
  if (type && type !== side.type) {
    if (type !== 'Global' && type !== 'Local' && side.type === 'Local')
      read.problem(`"${type}" is not a kind of rate limit: use Global or Local, or leave the type out`, 'type');
    return undefined;
  }
  if (block) return side.build(block, policy, read);
  if (type) read.problem(`the type ${type} needs this field`, side.field);
  return undefined;
}

function mergeSides<T extends object>(
  parent: T | undefined,
  own: T | undefined,
  type: 'Replace' | 'StrategicMerge' | 'JSONMerge',
): T | undefined {
  if (parent === undefined || own === undefined) return own ?? parent;
  const keys = mergeKeysByPath({ rules: 'name' });
  return mergeByType(asJson(parent), asJson(own), type, keys) as unknown as T;
}
