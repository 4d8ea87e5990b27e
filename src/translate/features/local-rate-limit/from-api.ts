import { compact } from '../../../core/compact.ts';
import type { RateLimitRule as RuleSpec } from '../../../resources/generated/types.ts';
import type { FieldReader } from '../../fields/field-reader.ts';
import { filled } from '../../fields/filled.ts';
import type { RateLimitUnit, RateLimitValue } from '../../ir/rate-limit.ts';
import { rateLimitRule } from '../../policies/backend-traffic-policy/rate-limit/rate-limit-rule.ts';
import {
  type RateLimitSide,
  rateLimitSlice,
} from '../../policies/backend-traffic-policy/rate-limit/rate-limit-side.ts';
import type { FromApiHooks } from '../feature.ts';

/** API fields to IR. */
export const fromApi: FromApiHooks = { traffic: { traffic: (input) => rateLimitSlice(local, input) } };

/** Without a rule for everybody the bucket for everybody is as good as unlimited; Envoy needs one. */
const unlimited: RateLimitValue = { requests: 4294967295, unit: 'Second' };

const secondsOf: Readonly<Record<RateLimitUnit, number>> = {
  Second: 1,
  Minute: 60,
  Hour: 3600,
  Day: 86400,
  Week: 604800,
  Month: 2592000,
  Year: 31536000,
};

const local: RateLimitSide<'local'> = {
  field: 'local',
  type: 'Local',
  build: (spec, policy, read) => {
    const all = spec.rules ?? [];
    const fallback = defaultRule(all, read);
    const limit: RateLimitValue = fallback
      ? { requests: fallback.limit?.requests ?? 0, unit: fallback.limit?.unit }
      : unlimited;
    checkUnits(all, limit.unit, read);
    const rules = all.flatMap((rule, index) =>
      hasSelectors(rule) ? [rateLimitRule(rule, index, 'local', policy, read)] : [],
    );
    return compact({
      default: limit,
      rules: filled(rules),
      defaultXRateLimitOption: fallback?.xRateLimitHeaders,
    });
  },
};

function hasSelectors({ clientSelectors }: RuleSpec): boolean {
  return (clientSelectors ?? []).length > 0;
}

/** The one rule without selectors: it limits every request that no other rule counts. */
function defaultRule(rules: readonly RuleSpec[], read: FieldReader): RuleSpec | undefined {
  const [first, second] = rules.flatMap((rule, index) => (hasSelectors(rule) ? [] : [{ rule, index }]));
  if (second) read.problem('only one rule may be without clientSelectors', 'local', 'rules', second.index);
  return first?.rule;
}

/** Envoy refills all buckets on the beat of the default one. */
function checkUnits(rules: readonly RuleSpec[], unit: RateLimitUnit, read: FieldReader): void {
  for (const [index, rule] of rules.entries()) {
    const other: RateLimitUnit | undefined = rule.limit?.unit;
    if (other === undefined || secondsOf[other] % secondsOf[unit] === 0) continue;
    const message = `the unit ${other} is not a multiple of ${unit}, the unit of the rule without clientSelectors`;
    read.problem(message, 'local', 'rules', index, 'limit', 'unit');
  }
}
