import { describe, expect, it } from 'vitest';
import { requestBuffer } from '../../../../src/translate/features/request-buffer/feature.ts';
import { problemPaths, trafficOf } from '../traffic-input.ts';

describe('request buffering', () => {
  it('writes the limit in its canonical form', () => {
    expect(trafficOf(requestBuffer, { requestBuffer: { limit: '4096Ki' } }).value?.requestBuffer?.limit).toBe('4Mi');
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
