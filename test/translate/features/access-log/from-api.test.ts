import { describe, expect, it } from 'vitest';
import type { EnvoyProxyTelemetryAccessLog } from '../../../../src/resources/generated/types.ts';
import { fromApi } from '../../../../src/translate/features/access-log/from-api.ts';
import { collector, collectorRef, proxyInput } from '../proxy-input.ts';

function read(accessLog: EnvoyProxyTelemetryAccessLog | undefined) {
  return fromApi.envoyProxy?.fleet?.(proxyInput(accessLog && { telemetry: { accessLog } }, collector));
}

const file = { type: 'File' as const, file: { path: '/log' } };
const standard = { value: { accessLog: { json: [{ path: '/dev/stdout' }] } } };

describe('access logs of a fleet', () => {
  it('are JSON on the standard output unless something else is said', () => {
    expect(fromApi.envoyProxy?.fleet?.(proxyInput(undefined))).toEqual(standard);
    expect(read({})).toEqual(standard);
    expect(read({ settings: [] })).toEqual(standard);
    expect(read({ settings: [{ sinks: [] }] })).toEqual(standard);
    expect(read({ disable: true })).toEqual({});
  });

  it('go to files by format, with filters and the place of logging', () => {
    const outcome = read({
      settings: [
        { type: 'Route', matches: ['response.code >= 500'], format: { type: 'Text', text: '%METHOD%' }, sinks: [file] },
        { format: { type: 'JSON', json: { b: '2', a: '1' } }, sinks: [file, { type: 'File' }] },
      ],
    });
    expect(outcome?.value?.accessLog).toEqual({
      text: [{ celMatches: ['response.code >= 500'], logType: 'Route', format: '%METHOD%', path: '/log' }],
      json: [
        {
          path: '/log',
          json: [
            { key: 'a', value: '1' },
            { key: 'b', value: '2' },
          ],
        },
      ],
    });
  });

  it('go to gRPC services named after setting and sink', () => {
    const http = { requestHeaders: ['x-a'] };
    const als = (type: 'HTTP' | 'TCP', rest = {}) => ({
      type: 'ALS' as const,
      als: { type, backendRefs: [collectorRef], http, ...rest },
    });
    const outcome = read({
      settings: [{ format: { type: 'JSON', json: { a: '1' } }, sinks: [als('HTTP'), als('TCP', { logName: 'n' })] }],
    });
    expect(outcome?.value?.accessLog?.als).toMatchObject([
      {
        name: 'infra/proxy',
        type: 'HTTP',
        http,
        attributes: [{ key: 'a', value: '1' }],
        destination: { name: 'accesslog_als_0_0' },
      },
      { name: 'n', type: 'TCP', destination: { name: 'accesslog_als_0_1' } },
    ]);
    expect(outcome?.value?.accessLog?.als?.[1]).not.toHaveProperty('http');
    expect(outcome?.value?.accessLog?.als?.[0]?.destination).toEqual({
      name: 'accesslog_als_0_0',
      metadata: { kind: 'EnvoyProxy', name: 'proxy', namespace: 'infra' },
      settings: [
        {
          name: 'accesslog_als_0_0/backend/-1',
          protocol: 'GRPC',
          endpoints: [{ host: '10.1.1.1', port: 14317 }],
          addressType: 'IP',
          metadata: { kind: 'Service', name: 'collector', namespace: 'telemetry', sectionName: '4317' },
        },
      ],
    });
  });

  it('go to OpenTelemetry with both forms of format where none is chosen', () => {
    const openTelemetry = { host: '10.9.9.9', port: 4317, resources: { k: 'v' }, headers: [{ name: 'h', value: 'v' }] };
    const outcome = read({
      settings: [{ format: { text: 't', json: { a: '1' } }, sinks: [{ type: 'OpenTelemetry', openTelemetry }] }],
    });
    expect(outcome?.value?.accessLog?.openTelemetry).toMatchObject([
      {
        authority: '10.9.9.9',
        text: 't',
        attributes: [{ key: 'a', value: '1' }],
        resourceAttributes: [{ key: 'k', value: 'v' }],
        headers: [{ name: 'h', value: 'v' }],
        destination: { name: 'accesslog_otel_0_0', settings: [{ weight: 1, protocol: 'GRPC', addressType: 'IP' }] },
      },
    ]);
  });

  it('are left out as a whole when a filter or a backend is bad', () => {
    const sinks = [{ type: 'OpenTelemetry' as const, openTelemetry: { backendRefs: [{ name: 'none', port: 1 }] } }];
    expect(read({ settings: [{ sinks: [file] }, { sinks }] })).toEqual({
      problems: [
        expect.objectContaining({
          path: ['spec', 'telemetry', 'accessLog', 'settings', 1, 'sinks', 0, 'openTelemetry', 'backendRefs', 0],
        }),
      ],
    });
    expect(read({ settings: [{ matches: ['a', 'b ('], sinks: [file] }] })?.problems?.[0]?.path?.slice(-2)).toEqual([
      'matches',
      1,
    ]);
  });
});
