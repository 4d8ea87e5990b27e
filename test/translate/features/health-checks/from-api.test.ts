import { describe, expect, it } from 'vitest';
import { healthChecks } from '../../../../src/translate/features/health-checks/feature.ts';
import { trafficOf } from '../traffic-input.ts';

const unset = { timeout: null, interval: null, unhealthyThreshold: null, healthyThreshold: null };
const check = (healthCheck: object) => trafficOf(healthChecks, { healthCheck }).value?.healthCheck;

it('reads active checks', () => {
  const active = { type: 'GRPC', interval: '3s' };
  expect(check({ active })).toEqual({ active: { ...unset, interval: '3s', grpc: {} } });
});

describe('passive health checks', () => {
  it('disappear with a bad duration', () => {
    expect(check({ passive: { interval: '2s', maxEjectionPercent: 100 }, panicThreshold: 10 })).toEqual({
      passive: { interval: '2s', maxEjectionPercent: 100 },
      panicThreshold: 10,
    });
    expect(check({ passive: { interval: 'x' } })).toEqual({});
  });
});
