import { compact, compactOrAbsent } from '../../../../core/compact.ts';
import type {
  BackendTrafficPolicy,
  RateLimitCostSpecifier,
  RateLimitRule as RuleSpec,
} from '../../../../resources/generated/types.ts';
import type { FieldReader } from '../../../fields/field-reader.ts';
import type { RateLimitCost, RateLimitRule } from '../../../ir/rate-limit.ts';
import { rateLimitRuleName } from '../../policy-names.ts';
import { clientMatches } from './client-matches.ts';

/** A rate limit rule; `index` is its place in the policy's list, `side` the list's field. */
export function rateLimitRule(
  spec: RuleSpec,
  index: number,
  side: 'global' | 'local',
  policy: BackendTrafficPolicy,
  read: FieldReader,
): RateLimitRule {
  const { fromMetadata } = spec.limit ?? {};
  return compact({
    ...clientMatches(spec.clientSelectors ?? [], [side, 'rules', index], read),
    limit: compact({
      requests: spec.limit?.requests ?? 0,
      unit: spec.limit?.unit,
      fromMetadata: fromMetadata && { namespace: fromMetadata.namespace, key: fromMetadata.key },
    }),
    requestCost: cost(spec.cost?.request),
    responseCost: cost(spec.cost?.response),
    shared: spec.shared,
    shadowMode: spec.shadowMode,
    xRateLimitOption: spec.xRateLimitHeaders,
    name: rateLimitRuleName(policy, index),
  });
}

/** A number, or the format string that reads the cost from dynamic metadata. */
function cost(spec: RateLimitCostSpecifier | undefined): RateLimitCost | undefined {
  if (!spec) return undefined;
  const { number, metadata } = spec;
  return compactOrAbsent({
    number,
    format: metadata && `%DYNAMIC_METADATA(${metadata.namespace}:${metadata.key})%`,
  });
}
