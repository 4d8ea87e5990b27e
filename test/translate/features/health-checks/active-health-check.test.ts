import { describe, expect, it } from 'vitest';
import { activeHealthCheck } from '../../../../src/translate/features/health-checks/active-health-check.ts';
import type { ActiveHealthCheck, HTTPHealthChecker } from '../../../../src/translate/features/health-checks/ir.ts';

const unset = { timeout: null, interval: null, unhealthyThreshold: null, healthyThreshold: null };
const check = (fields: Partial<ActiveHealthCheck>) => activeHealthCheck({ ...unset, ...fields }, 'shop.test');
const http = (fields: Partial<HTTPHealthChecker>) =>
  check({ http: { host: '', path: '/live', ...fields } }).httpHealthCheck;
const range = (start: number, end: number) => ({ start: String(start), end: String(end) });

describe('activeHealthCheck', () => {
  it('carries times and thresholds that are set', () => {
    const times = { timeout: '1s', interval: '1m', initialJitter: '1000ms' };
    expect(check({ ...times, unhealthyThreshold: 3, healthyThreshold: 0 })).toEqual({
      timeout: '1s',
      interval: '60s',
      initialJitter: '1s',
      unhealthyThreshold: 3,
      healthyThreshold: 0,
    });
    expect(check({})).toEqual({});
  });

  it('probes HTTP with the host of the route unless the check names one', () => {
    expect(http({ method: 'GET' })).toEqual({ host: 'shop.test', path: '/live', method: 'GET' });
    expect(http({ host: 'own.test', method: 'BREW' })).toEqual({ host: 'own.test', path: '/live' });
  });

  it('writes statuses as ranges, a repeated one in a range of its own', () => {
    expect(http({ expectedStatuses: [201, 200, 204, 204, 205], retriableStatuses: [503] })).toMatchObject({
      expectedStatuses: [range(200, 202), range(204, 205), range(204, 206)],
      retriableStatuses: [range(503, 504)],
    });
  });

  it('sends and expects text as hexadecimal digits, and bytes rather than text', () => {
    expect(http({ requestBody: { text: 'aö' }, expectedResponse: { text: 'x', binary: 'AQ==' } })).toMatchObject({
      send: { text: '61c3b6' },
      receive: [{ binary: 'AQ==' }],
    });
    expect(check({ tcp: { send: { binary: 'AQ==' }, receive: { text: 'ok' } } })).toEqual({
      tcpHealthCheck: { send: { binary: 'AQ==' }, receive: [{ text: '6f6b' }] },
    });
    expect(check({ tcp: { send: { text: '' } } })).toEqual({ tcpHealthCheck: {} });
  });

  it('asks a gRPC service by its name, else the server', () => {
    expect(check({ grpc: { service: 's' } })).toEqual({ grpcHealthCheck: { serviceName: 's' } });
    expect(check({ grpc: { service: '' } })).toEqual({ grpcHealthCheck: {} });
  });

  it('takes the first of HTTP, TCP and gRPC', () => {
    const both = { http: { host: 'h', path: '/' }, tcp: {}, grpc: {} };
    expect(Object.keys(check(both))).toEqual(['httpHealthCheck']);
    expect(Object.keys(check({ tcp: {}, grpc: {} }))).toEqual(['tcpHealthCheck']);
  });
});
