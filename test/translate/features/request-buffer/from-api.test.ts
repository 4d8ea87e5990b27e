import { describe, expect, it } from 'vitest';
import { requestBuffer } from '../../../../src/translate/features/request-buffer/feature.ts';
import { problemPaths, trafficOf } from '../policy-input.ts';

describe('request buffering', () => {
  it('keeps the text of the limit', () => {
    expect(trafficOf(requestBuffer, { requestBuffer: { limit: '4Mi' } }).value).toEqual({
      requestBuffer: { limit: '4Mi' },
    });
    expect(trafficOf(requestBuffer, { requestBuffer: { limit: 10 } }).value).toEqual({
      requestBuffer: { limit: '10' },
    });
  });

  it('refuses limits that are no whole number of 32 bits, and upgrades beside it', () => {
    expect(problemPaths(trafficOf(requestBuffer, { requestBuffer: { limit: '4Gi' } }))).toEqual([
      'spec.requestBuffer.limit',
    ]);
    const outcome = trafficOf(requestBuffer, { requestBuffer: { limit: 1 }, httpUpgrade: [{ type: 'websocket' }] });
    expect(outcome.value).toBeUndefined();
    expect(problemPaths(outcome)).toEqual(['spec.requestBuffer']);
  });
});
