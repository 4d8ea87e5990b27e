import { toProtoDuration } from '../../../core/duration.ts';
import { ok, type Result } from '../../../core/result.ts';
import { retryBackOff, retryTriggers } from '../../xds/message/retry-policy.ts';
import { any, type Message, withoutDefaults, withoutUndefined } from '../../xds/messages.ts';
import type { ToXdsHooks } from '../to-xds-hooks.ts';
import type { Retry } from './ir.ts';

/** Retries of a forwarding route; a trigger that Envoy does not know drops the route (spec/xds-routes-clusters.md C.9). */
export const toXds: ToXdsHooks = {
  route: ({ route, forwards }) => {
    const retry = route.retry ?? route.traffic?.retry;
    if (!retry || !forwards) return ok({});
    const retryPolicy = routeRetryPolicy(retry);
    return retryPolicy.ok ? ok({ action: { retryPolicy: retryPolicy.value } }) : retryPolicy;
  },
};

function routeRetryPolicy(retry: Retry): Result<Message, string> {
  const retryOn = retryTriggers(retry);
  if (!retryOn.ok) return retryOn;
  return ok({
    retryOn: retryOn.value,
    ...withoutDefaults({ retriableStatusCodes: retry.retryOn ? retry.retryOn.httpStatusCodes : [503] }),
    numRetries: retry.numRetries ?? 2,
    retryHostPredicate: [otherHost],
    hostSelectionRetryMaxAttempts: '5',
    ...withoutUndefined({
      retryPriority: otherPriority(retry.numAttemptsPerPriority),
      perTryTimeout: toProtoDuration(retry.perRetry?.timeout),
      retryBackOff: retryBackOff(retry),
    }),
  });
}

/** A retry goes to a host that was not tried yet. */
const otherHost: Message = {
  name: 'envoy.retry_host_predicates.previous_hosts',
  typedConfig: any('envoy.extensions.retry.host.previous_hosts.v3.PreviousHostsPredicate'),
};

/** After so many attempts a retry goes to another priority. */
function otherPriority(attempts: number | undefined): Message | undefined {
  if (!attempts || attempts <= 0) return undefined;
  return {
    name: 'envoy.retry_priorities.previous_priorities',
    typedConfig: any('envoy.extensions.retry.priority.previous_priorities.v3.PreviousPrioritiesConfig', {
      updateFrequency: attempts,
    }),
  };
}
