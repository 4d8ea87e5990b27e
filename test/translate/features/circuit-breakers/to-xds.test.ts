import { expect, it } from 'vitest';
import { toXds } from '../../../../src/translate/features/circuit-breakers/to-xds.ts';
import { clusterScope } from '../../xds/xds-scopes.ts';

const part = (circuitBreaker: object | undefined) => {
  const result = toXds.cluster?.(clusterScope({ traffic: { circuitBreaker } as object }));
  return result?.ok ? result.value : result;
};

it('limits retries even without settings', () => {
  expect(part(undefined)).toEqual({
    cluster: { circuitBreakers: { thresholds: [{ maxRetries: 1024 }] } },
    commonHttpProtocolOptions: {},
  });
});

it('takes limits, also of 0, and limits of endpoints', () => {
  const breaker = {
    maxConnections: 0,
    maxPendingRequests: 1,
    maxParallelRequests: 2,
    maxParallelRetries: 3,
    maxRequestsPerConnection: 4,
    perEndpoint: { maxConnections: 5 },
    retryBudget: { percent: 0, minRetryConcurrency: 3 },
  };
  expect(part(breaker)).toEqual({
    cluster: {
      circuitBreakers: {
        thresholds: [
          {
            maxConnections: 0,
            maxPendingRequests: 1,
            maxRequests: 2,
            maxRetries: 3,
            retryBudget: { budgetPercent: {} },
          },
        ],
        perHostThresholds: [{ maxConnections: 5 }],
      },
    },
    commonHttpProtocolOptions: { maxRequestsPerConnection: 4 },
  });
});
