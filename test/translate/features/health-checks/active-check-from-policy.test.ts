import { describe, expect, it } from 'vitest';
import { activeCheckFromPolicy } from '../../../../src/translate/features/health-checks/active-check-from-policy.ts';

const read = (spec: object) => activeCheckFromPolicy(spec as never);
const unset = { timeout: null, interval: null, unhealthyThreshold: null, healthyThreshold: null };

describe('activeCheckFromPolicy', () => {
  it('always shows times and thresholds', () => {
    expect(read({ type: 'GRPC', interval: '90s', timeout: 'x', initialJitter: '1000ms' })).toEqual({
      ...unset,
      interval: '1m30s',
      initialJitter: '1000ms',
      grpc: {},
    });
    expect(read({ type: 'GRPC', grpc: { service: 's' }, unhealthyThreshold: 3, healthyThreshold: 1 })).toEqual({
      ...unset,
      unhealthyThreshold: 3,
      healthyThreshold: 1,
      grpc: { service: 's' },
    });
  });

  it('reads HTTP probes', () => {
    const http = {
      path: '/up',
      method: 'get',
      expectedStatuses: [204, 200, 204],
      retriableStatuses: [503, 502],
      expectedResponse: { type: 'Text', text: 'fine' },
      requestBody: { type: 'Binary', binary: 'AQ==' },
    };
    expect(read({ type: 'HTTP', http, overrides: { port: 81 } })).toEqual({
      ...unset,
      http: {
        host: '',
        path: '/up',
        method: 'GET',
        expectedStatuses: [200, 204],
        retriableStatuses: [502, 503],
        expectedResponse: { text: 'fine' },
        requestBody: { binary: 'AQ==' },
      },
      overrides: { port: 81 },
    });
    expect(read({ type: 'HTTP', http: { path: '/', hostname: 'h', expectedStatuses: [] } }).http).toEqual({
      host: 'h',
      path: '/',
      expectedStatuses: [200],
    });
  });

  it('reads TCP probes; a payload of no known type is none', () => {
    const tcp = { send: { type: 'Text', text: 'ping' }, receive: { type: 'Binary', binary: 'cG9uZw==' } };
    expect(read({ type: 'TCP', tcp }).tcp).toEqual({ send: { text: 'ping' }, receive: { binary: 'cG9uZw==' } });
    expect(read({ type: 'TCP', tcp: { send: { type: 'Other', text: 'ping' } } }).tcp).toEqual({});
  });

  it.each(['HTTP', 'TCP'])('needs the block of its type: %s', (type) => {
    expect(read({ type, grpc: {} })).toEqual(unset);
  });

  it.each([
    [
      {},
      { alwaysLogHealthCheckFailures: true, alwaysLogHealthCheckSuccess: true, fileSinks: [{ path: '/dev/stdout' }] },
    ],
    [
      { matches: ['Failure', 'HealthyTransition'], sinks: [{ type: 'File', file: { path: '/log' } }] },
      { alwaysLogHealthCheckFailures: true, fileSinks: [{ path: '/log' }] },
    ],
    [{ matches: ['Success'] }, { alwaysLogHealthCheckSuccess: true, fileSinks: [{ path: '/dev/stdout' }] }],
    [{ matches: ['Success'], sinks: [{ type: 'File' }] }, { alwaysLogHealthCheckSuccess: true }],
  ])('logs as %j says', (healthCheckLog, expected) => {
    expect(read({ type: 'GRPC', healthCheckLog }).backendHealthCheckLog).toEqual(expected);
  });
});
