import { describe, expect, it } from 'vitest';
import type { BackendTrafficPolicy, BackendTrafficPolicySpec } from '../../../../../src/resources/generated/types.ts';
import type { PolicyInput } from '../../../../../src/translate/features/from-api-hooks.ts';
import type { RateLimitRule } from '../../../../../src/translate/ir/rate-limit.ts';
import type { MergeType } from '../../../../../src/translate/merge/merge-by-type.ts';
import {
  type RateLimitSide,
  rateLimitSlice,
} from '../../../../../src/translate/policies/backend-traffic-policy/rate-limit/rate-limit-side.ts';
import { backendPolicy } from '../../fixtures.ts';

type Spec = BackendTrafficPolicySpec['rateLimit'];

const rule = (name: string): RateLimitRule => ({ name, headerMatches: [], limit: { requests: 1, unit: 'Hour' } });
/** Builds a rule with the name of the policy and, when that has more rules, a second one that all policies share. */
const global: RateLimitSide<'global'> = {
  field: 'global',
  type: 'Global',
  build: ({ rules }, policy) => ({
    rules: [rule(policy.metadata.name ?? ''), ...((rules ?? []).length > 1 ? [rule('shared')] : [])],
  }),
};
const local: RateLimitSide<'local'> = { field: 'local', type: 'Local', build: () => undefined };

const limit = { requests: 1, unit: 'Hour' } as const;
const block = (count = 1) => ({ global: { rules: Array.from({ length: count }, () => ({ limit })) } });

function slice(
  side: RateLimitSide<'global'> | RateLimitSide<'local'>,
  own: Spec,
  merged?: { parent: Spec; type: MergeType },
) {
  const policyOf = (name: string, rateLimit: Spec) => backendPolicy(name, { ...(rateLimit && { rateLimit }) });
  const policy = policyOf('own', own ?? merged?.parent);
  const input = {
    policy,
    ...(merged && {
      merged: { own: policyOf('own', own), parent: policyOf('parent', merged.parent), type: merged.type },
    }),
  } as unknown as PolicyInput<BackendTrafficPolicy>;
  const outcome = side.field === 'global' ? rateLimitSlice(side, input) : rateLimitSlice(side, input);
  return {
    names: outcome.value?.rateLimit?.global?.rules?.map(({ name }) => name),
    value: outcome.value,
    problems: outcome.problems?.map(({ path }) => path?.join('.')) ?? [],
  };
}

describe('rateLimitSlice', () => {
  it('builds its own side', () => {
    expect(slice(global, block())).toMatchObject({ names: ['own'], problems: [] });
    expect(slice(global, undefined)).toMatchObject({ value: undefined, problems: [] });
    expect(slice(global, {}).value).toEqual({ rateLimit: {} });
    expect(slice(local, block()).value).toEqual({ rateLimit: {} });
  });

  it.each<[string, Spec, boolean, string[], string[]]>([
    ['its own type', { type: 'Global', ...block() }, true, [], []],
    ['its own type without the block', { type: 'Global' }, false, ['spec.rateLimit.global'], []],
    ['the other type, although the block is there', { type: 'Local', ...block() }, false, [], ['spec.rateLimit.local']],
    ['an unknown type, told once', { type: 'Odd' as 'Local', ...block() }, false, [], ['spec.rateLimit.type']],
  ])('goes by the deprecated type: %s', (_name, spec, isBuilt, ofGlobal, ofLocal) => {
    expect(slice(global, spec).names !== undefined).toBe(isBuilt);
    expect(slice(global, spec).problems).toEqual(ofGlobal);
    expect(slice(local, spec).problems).toEqual(ofLocal);
  });

  it.each<[string, Spec, Spec, MergeType, string[]]>([
    ['two policies, rules by name', block(2), block(2), 'StrategicMerge', ['own', 'parent', 'shared']],
    ['two policies, the list as a whole', block(2), block(1), 'JSONMerge', ['own']],
    ['a parent alone, whose rules keep their names', block(), undefined, 'StrategicMerge', ['parent']],
    ['a route policy alone', undefined, block(), 'StrategicMerge', ['own']],
    ['a parent with the other side', {}, block(), 'StrategicMerge', ['own']],
    ['a route policy with the other side', block(), {}, 'StrategicMerge', ['parent']],
  ])('merges what was built of %s', (_name, parent, own, type, names) => {
    expect(slice(global, own, { parent, type }).names).toEqual(names);
  });
});
