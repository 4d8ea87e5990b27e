import { describe, expect, it } from 'vitest';
import { retriesFromBackendPolicy } from '../../../../src/translate/features/retries/from-backend-policy.ts';
import { problemPaths, trafficInput } from '../traffic-input.ts';

const read = (spec: object) => retriesFromBackendPolicy(trafficInput(spec));

describe('retries from BackendTrafficPolicy', () => {
  it('copy numbers, sort codes and triggers and drop repetitions', () => {
    const retryOn = { httpStatusCodes: [503, 500, 503], triggers: ['reset', '5xx', 'reset'] };
    expect(read({ retry: { numRetries: 3, numAttemptsPerPriority: 1, retryOn } }).value).toEqual({
      retry: {
        numRetries: 3,
        numAttemptsPerPriority: 1,
        retryOn: { httpStatusCodes: [500, 503], triggers: ['5xx', 'reset'] },
      },
    });
  });

  it('leave out parts that say nothing, but are there', () => {
    expect(read({ retry: { retryOn: {}, perRetry: { backOff: {} } } }).value).toEqual({ retry: {} });
    expect(read({})).toEqual({});
  });

  it('check the intervals of the back-off against each other', () => {
    const backOff = (baseInterval?: string, maxInterval?: string) =>
      read({ retry: { perRetry: { timeout: '1s', backOff: { baseInterval, maxInterval } } } });
    expect(backOff('100ms', '10s').value).toEqual({
      retry: { perRetry: { timeout: '1s', backOff: { baseInterval: '100ms', maxInterval: '10s' } } },
    });
    expect(backOff(undefined, '90s').value?.retry?.perRetry?.backOff).toEqual({ maxInterval: '1m30s' });
    expect(problemPaths(backOff('10s', '10s'))).toEqual([]);
    expect(problemPaths(backOff('0s', '0s'))).toEqual([
      'spec.retry.perRetry.backOff.baseInterval',
      'spec.retry.perRetry.backOff.maxInterval',
    ]);
    expect(problemPaths(backOff('20s', '10s'))).toEqual(['spec.retry.perRetry.backOff.maxInterval']);
  });

  it('ignore an interval that is no duration, but not such a timeout', () => {
    const outcome = read({
      retry: { perRetry: { timeout: 'x', backOff: { baseInterval: 'soon', maxInterval: '10s' } } },
    });
    expect(outcome.value?.retry?.perRetry).toEqual({ backOff: { maxInterval: '10s' } });
    expect(problemPaths(outcome)).toEqual(['spec.retry.perRetry.timeout']);
  });
});
