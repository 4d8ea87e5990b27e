import { ok } from '../../../core/result.ts';
import type { RateLimitRule, RateLimitUnit, RateLimitValue } from '../../ir/rate-limit.ts';
import { type Any, any, type Message, withoutDefaults } from '../../xds/messages.ts';
import { xRateLimitOption } from '../../xds/rate-limit/global-rate-limits.ts';
import { type AddressKeys, criterionActions } from '../../xds/rate-limit/rate-limit-actions.ts';
import { cidrValue, methodAlternatives, type RuleCriterion, ruleCriteria } from '../../xds/rate-limit/rule-criteria.ts';
import { filterOfFirstRoute } from '../../xds/route-filters.ts';
import type { ListenerSettings, ToXdsHooks } from '../to-xds-hooks.ts';
import type { LocalRateLimit } from './ir.ts';

const filterType = 'envoy.filters.http.local_ratelimit';
const limitType = 'envoy.extensions.filters.http.local_ratelimit.v3.LocalRateLimit';
const statPrefix = 'http_local_rate_limiter';

/** Token buckets of routes; the filter itself limits nothing (spec/xds-filters.md E.22). */
export const toXds: ToXdsHooks = {
  filterTypes: [filterType],
  httpFilters: ({ listener }) =>
    filterOfFirstRoute(
      listener,
      (route) => route.traffic?.rateLimit?.local,
      () => ({ name: filterType, typedConfig: any(limitType, { statPrefix, maxDynamicDescriptors: 10_000 }) }),
    ),
  route: ({ route, listener, forwards }) => {
    const local = route.traffic?.rateLimit?.local;
    if (!local || !forwards) return ok({});
    return ok({ typedPerFilterConfig: { [filterType]: localRateLimit(local, listener) } });
  },
};

const always = { defaultValue: { numerator: 100 } };

function localRateLimit(local: LocalRateLimit, { headers }: ListenerSettings): Any {
  const elements = (local.rules ?? []).flatMap((rule, index) => ruleElements(rule, index));
  const hidesLimits = local.defaultXRateLimitOption === 'Off' || headers?.disableRateLimitHeaders;
  return any(limitType, {
    statPrefix,
    tokenBucket: tokenBucket(local.default),
    filterEnabled: always,
    filterEnforced: always,
    alwaysConsumeDefaultTokenBucket: false,
    ...withoutDefaults({
      descriptors: elements.map(({ descriptor }) => descriptor),
      rateLimits: elements.map(({ rateLimit }) => rateLimit),
      enableXRatelimitHeaders: hidesLimits ? undefined : 'DRAFT_VERSION_03',
    }),
  });
}

interface RuleElement {
  readonly rateLimit: Message;
  readonly descriptor: Message;
}

/** For each method: what makes the descriptor of a request, and the bucket of requests with that descriptor. */
function ruleElements(rule: RateLimitRule, index: number): readonly RuleElement[] {
  const addressKeys = {
    range: `rule-${index}-masked-remote-address`,
    address: `rule-${index}-remote-address`,
  };
  return methodAlternatives(rule).map((method) => {
    const criteria = ruleCriteria(rule, index, method);
    const actions = criteria.flatMap((criterion) => criterionActions(criterion, addressKeys));
    const entries = criteria.flatMap((criterion) => descriptorEntries(criterion, addressKeys));
    return {
      rateLimit: { ...withoutDefaults({ actions }), ...xRateLimitOption(rule.xRateLimitOption) },
      descriptor: {
        ...withoutDefaults({ entries, shadowMode: rule.shadowMode }),
        tokenBucket: tokenBucket(rule.limit),
      },
    };
  });
}

/** Entries without a value stand for every value: each gets a bucket of its own. */
function descriptorEntries(criterion: RuleCriterion, addressKeys: AddressKeys): readonly Message[] {
  const { match } = criterion;
  if (criterion.kind === 'cidr') {
    const range = { key: addressKeys.range, value: cidrValue(criterion.match) };
    return match.distinct ? [range, { key: addressKeys.address }] : [range];
  }
  return [match.distinct ? { key: criterion.key } : { key: criterion.key, value: criterion.key }];
}

const intervals: Readonly<Record<RateLimitUnit, string>> = {
  Second: '1s',
  Minute: '60s',
  Hour: '3600s',
  Day: '86400s',
  Week: '604800s',
  Month: '2592000s',
  Year: '31536000s',
};

function tokenBucket({ requests, unit }: RateLimitValue): Message {
  return {
    ...withoutDefaults({ maxTokens: requests }),
    tokensPerFill: requests,
    fillInterval: intervals[unit] ?? '0s',
  };
}
