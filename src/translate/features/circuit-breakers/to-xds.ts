import { ok } from '../../../core/result.ts';
import { type Message, withoutUndefined } from '../../xds/messages.ts';
import type { ToXdsHooks } from '../to-xds-hooks.ts';
import type { CircuitBreaker, RetryBudget } from './ir.ts';

/** Limits of clusters; retries are limited even without settings (spec/xds-routes-clusters.md D.6). */
export const toXds: ToXdsHooks = {
  cluster: ({ traffic: { circuitBreaker } }) =>
    ok({
      cluster: { circuitBreakers: circuitBreakers(circuitBreaker ?? {}) },
      commonHttpProtocolOptions: withoutUndefined({
        maxRequestsPerConnection: circuitBreaker?.maxRequestsPerConnection ?? undefined,
      }),
    }),
};

function circuitBreakers(breaker: CircuitBreaker): Message {
  const perHost = breaker.perEndpoint?.maxConnections;
  const threshold = withoutUndefined({
    maxConnections: breaker.maxConnections ?? undefined,
    maxPendingRequests: breaker.maxPendingRequests ?? undefined,
    maxRequests: breaker.maxParallelRequests ?? undefined,
    maxRetries: breaker.maxParallelRetries ?? 1024,
    retryBudget: breaker.retryBudget && retryBudget(breaker.retryBudget),
  });
  return {
    thresholds: [threshold],
    ...(perHost == null ? {} : { perHostThresholds: [{ maxConnections: perHost }] }),
  };
}

/** Envoy's own minimum is 3. */
function retryBudget({ percent, minRetryConcurrency }: RetryBudget): Message {
  return {
    budgetPercent: percent ? { value: percent } : {},
    ...(minRetryConcurrency == null || minRetryConcurrency === 3 ? {} : { minRetryConcurrency }),
  };
}
