import { describe, expect, it } from 'vitest';
import { drainTimes } from '../../../../src/translate/infra/proxy/drain-times.ts';
import { fleetOf } from '../infra-fixture.ts';

describe('drainTimes', () => {
  it('leaves the pod six minutes when nothing is set', () => {
    expect(drainTimes(fleetOf())).toEqual({ gracePeriod: 360 });
  });

  it.each([
    ['30s', '30', '40', 330],
    ['1m30s', '90', '100', 390],
    ['30.5s', '30', '40', 330],
    ['31.5s', '32', '42', 331],
    ['29.6s', '30', '40', 329],
  ])('%s rounds to %s seconds, halves to even', (drainTimeout, drain, ready, gracePeriod) => {
    const times = drainTimes(fleetOf({ spec: { shutdown: { drainTimeout } } }));
    expect(times).toMatchObject({ drainTimeout: drain, readyTimeout: ready, gracePeriod });
  });

  it('keeps the delay as a duration', () => {
    const shutdown = { healthCheckFailureDelay: '90s', minDrainDuration: '5s' };
    expect(drainTimes(fleetOf({ spec: { shutdown } }))).toMatchObject({
      healthCheckFailureDelay: '1m30s',
      minDrainDuration: '5',
    });
  });
});
