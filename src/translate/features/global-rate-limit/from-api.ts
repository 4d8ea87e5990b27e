import { rateLimitRule } from '../../policies/backend-traffic-policy/rate-limit/rate-limit-rule.ts';
import {
  type RateLimitSide,
  rateLimitSlice,
} from '../../policies/backend-traffic-policy/rate-limit/rate-limit-side.ts';
import type { FromApiHooks } from '../feature.ts';

/** API fields to IR. */
export const fromApi: FromApiHooks = {
  traffic: {
    traffic: (input) => {
      const outcome = rateLimitSlice(global, input);
      if (!outcome.value?.rateLimit?.global || input.context.options.globalRateLimitEnabled) return outcome;
      const message =
        'spec.rateLimit.global: needs the rate limit service: set rateLimit in the EnvoyGateway configuration.';
      const problem = { message, path: ['spec', 'rateLimit', 'global'] };
      return { problems: [...(outcome.problems ?? []), problem] };
    },
  },
};

const global: RateLimitSide<'global'> = {
  field: 'global',
  type: 'Global',
  build: (spec, policy, read) => {
    const rules = (spec.rules ?? []).map((rule, index) => rateLimitRule(rule, index, 'global', policy, read));
    return rules.length > 0 ? { rules } : {};
  },
};
