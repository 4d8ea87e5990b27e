import { describe, expect, it } from 'vitest';
import { bandwidthLimit } from '../../../../src/translate/features/bandwidth-limit/feature.ts';
import { problemPaths, trafficOf } from '../traffic-input.ts';

const limit = (spec: object) => trafficOf(bandwidthLimit, { bandwidthLimit: spec });

describe('bandwidth limits', () => {
  it('count whole KiB per second', () => {
    const spec = {
      request: { limit: { value: '1Mi', unit: 'Second' } },
      response: { limit: { value: '100Mi', unit: 'Minute' }, responseTrailers: { prefix: 'x' } },
    };
    expect(limit(spec).value).toEqual({
      bandwidthLimit: {
        request: { limitKibps: 1024 },
        response: { limitKibps: 1706, responseTrailers: { prefix: 'x' } },
      },
    });
    expect(limit({}).value).toEqual({ bandwidthLimit: {} });
  });

  it.each([
    { value: '1023', unit: 'Second' },
    { value: '-5Mi', unit: 'Second' },
    { value: '500m', unit: 'Second' },
  ])('refuses %o', (value) => {
    expect(problemPaths(limit({ request: { limit: value } }))).toEqual(['spec.bandwidthLimit.request.limit.value']);
  });
});
