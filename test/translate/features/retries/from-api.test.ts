import { describe, expect, it } from 'vitest';
import { retries } from '../../../../src/translate/features/retries/feature.ts';
import { problemPaths, trafficOf } from '../traffic-input.ts';

describe('retries from BackendTrafficPolicy', () => {
  it('sort codes and triggers and drop repetitions', () => {
    const retryOn = { httpStatusCodes: [503, 500, 503], triggers: ['reset', '5xx'] };
    expect(trafficOf(retries, { retry: { numRetries: 3, retryOn } }).value).toEqual({
      retry: { numRetries: 3, retryOn: { httpStatusCodes: [500, 503], triggers: ['5xx', 'reset'] } },
    });
  });

  it('leave out parts that say nothing', () => {
    expect(trafficOf(retries, { retry: { retryOn: {}, perRetry: { backOff: {} } } }).value).toEqual({ retry: {} });
  });

  it('check the intervals of the back-off against each other', () => {
    const backOff = (baseInterval: string, maxInterval: string) =>
      trafficOf(retries, { retry: { perRetry: { timeout: '1s', backOff: { baseInterval, maxInterval } } } });
    expect(backOff('100ms', '10s').value).toEqual({
      retry: { perRetry: { timeout: '1s', backOff: { baseInterval: '100ms', maxInterval: '10s' } } },
    });
    expect(problemPaths(backOff('0s', '0s'))).toEqual([
      'spec.retry.perRetry.backOff.baseInterval',
      'spec.retry.perRetry.backOff.maxInterval',
    ]);
    expect(problemPaths(backOff('20s', '10s'))).toEqual(['spec.retry.perRetry.backOff.maxInterval']);
    expect(problemPaths(backOff('soon', '10s'))).toEqual([]);
  });
});
