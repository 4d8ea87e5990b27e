import type { XRateLimitHeadersOption } from '../../ir/api-types.ts';
import type { RateLimitCost, RateLimitRule } from '../../ir/rate-limit.ts';
import { type Message, withoutDefaults, withoutUndefined } from '../messages.ts';
import { criterionActions, genericKeyAction } from './rate-limit-actions.ts';
import type { PlacedRule } from './rate-limit-domain.ts';
import { catchAllKey, methodAlternatives, ruleCriteria } from './rule-criteria.ts';

const addressKeys = { range: 'masked_remote_address', address: 'remote_address' };

/** The rate limits of one rule as a route carries them (envoy.config.route.v3.RateLimit; spec/xds-filters.md E.24). */
export function globalRateLimits({ rule, index, key }: PlacedRule): readonly Message[] {
  return methodAlternatives(rule).flatMap((method) => {
    const criteria = ruleCriteria(rule, index, method);
    const actions = [
      genericKeyAction(key),
      ...criteria.flatMap((criterion) => criterionActions(criterion, addressKeys)),
      ...(criteria.length === 0 ? [genericKeyAction(catchAllKey(index))] : []),
    ];
    const shared = { actions, ...xRateLimitOption(rule.xRateLimitOption), ...limitOverride(rule) };
    const onRequest = { ...shared, ...hitsAddend(rule.requestCost) };
    if (!rule.responseCost) return [onRequest];
    return [onRequest, { ...shared, applyOnStreamDone: true, ...hitsAddend(rule.responseCost) }];
  });
}

/** Whether responses tell how much of the limit is left; unset leaves it to the filter. */
export function xRateLimitOption(option: XRateLimitHeadersOption | undefined): Message {
  switch (option) {
    case 'Off':
      return { xRatelimitOption: 'OFF' };
    case 'DraftVersion03':
      return { xRatelimitOption: 'DRAFT_VERSION_03' };
    default:
      return {};
  }
}

function limitOverride({ limit }: RateLimitRule): Message {
  const from = limit?.fromMetadata;
  if (!from) return {};
  return { limit: { dynamicMetadata: { metadataKey: { key: from.namespace, path: [{ key: from.key }] } } } };
}

function hitsAddend(cost: RateLimitCost | undefined): Message {
  if (!cost) return {};
  const number = cost.number == null ? undefined : String(cost.number);
  return { hitsAddend: { ...withoutUndefined({ number }), ...withoutDefaults({ format: cost.format }) } };
}
