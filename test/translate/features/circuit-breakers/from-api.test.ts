import { describe, expect, it } from 'vitest';
import { circuitBreakers } from '../../../../src/translate/features/circuit-breakers/feature.ts';
import { problemPaths, trafficOf } from '../traffic-input.ts';

describe('circuit breakers', () => {
  it('copy limits that fit into 32 bits', () => {
    const circuitBreaker = { maxConnections: 0, maxPendingRequests: 4294967295, maxParallelRetries: -1 };
    const outcome = trafficOf(circuitBreakers, { circuitBreaker });
    expect(outcome.value).toEqual({ circuitBreaker: { maxConnections: 0, maxPendingRequests: 4294967295 } });
    expect(problemPaths(outcome)).toEqual(['spec.circuitBreaker.maxParallelRetries']);
  });

  it('drop a limit of single endpoints that does not fit', () => {
    const circuitBreaker = { perEndpoint: { maxConnections: 4294967296 } };
    expect(trafficOf(circuitBreakers, { circuitBreaker })).toEqual({ value: { circuitBreaker: { perEndpoint: {} } } });
  });

  it('turn the budget into percent', () => {
    const retryBudget = { percent: { numerator: 1, denominator: 4 } };
    expect(trafficOf(circuitBreakers, { circuitBreaker: { retryBudget } }).value).toEqual({
      circuitBreaker: { retryBudget: { percent: 25, minRetryConcurrency: 3 } },
    });
  });
});
