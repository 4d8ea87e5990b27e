import { describe, expect, it } from 'vitest';
import { healthChecks } from '../../../../src/translate/features/health-checks/feature.ts';
import { trafficOf } from '../traffic-input.ts';

const unset = { timeout: null, interval: null, unhealthyThreshold: null, healthyThreshold: null };
const check = (healthCheck: object) => trafficOf(healthChecks, { healthCheck }).value?.healthCheck;

describe('active health checks', () => {
  it('always show their times and thresholds', () => {
    expect(check({ active: { type: 'GRPC', interval: '3s', timeout: 'x', initialJitter: '1000ms' } })).toEqual({
      active: { ...unset, interval: '3s', initialJitter: '1000ms', grpc: {} },
    });
  });

  it('read HTTP probes', () => {
    const http = { path: '/up', method: 'get', expectedStatuses: [204, 200, 204], retriableStatuses: [503] };
    expect(check({ active: { type: 'HTTP', http, overrides: { port: 81 } } })?.active).toEqual({
      ...unset,
      http: { host: '', path: '/up', method: 'GET', expectedStatuses: [200, 204], retriableStatuses: [503] },
      overrides: { port: 81 },
    });
    expect(check({ active: { type: 'HTTP', http: { path: '/', hostname: 'h' } } })?.active?.http).toEqual({
      host: 'h',
      path: '/',
      expectedStatuses: [200],
    });
    expect(check({ active: { type: 'HTTP' } })?.active).toEqual(unset);
  });

  it('read TCP probes', () => {
    const tcp = { send: { type: 'Text', text: 'ping' }, receive: { type: 'Binary', binary: 'cG9uZw==' } };
    expect(check({ active: { type: 'TCP', tcp } })?.active?.tcp).toEqual({
      send: { text: 'ping' },
      receive: { binary: 'cG9uZw==' },
    });
  });

  it('log every outcome to the standard output unless told otherwise', () => {
    const log = (healthCheckLog: object) =>
      check({ active: { type: 'GRPC', healthCheckLog } })?.active?.backendHealthCheckLog;
    expect(log({})).toEqual({
      alwaysLogHealthCheckFailures: true,
      alwaysLogHealthCheckSuccess: true,
      fileSinks: [{ path: '/dev/stdout' }],
    });
    const sinks = [{ type: 'File', file: { path: '/log' } }];
    expect(log({ matches: ['Failure', 'HealthyTransition'], sinks })).toEqual({
      alwaysLogHealthCheckFailures: true,
      fileSinks: [{ path: '/log' }],
    });
  });
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
