import { describe, expect, it } from 'vitest';
import type { Xds } from '../../../../src/translate/ir/xds.ts';
import { type AccessLogKind, accessLogs } from '../../../../src/translate/xds/telemetry/access-logs.ts';

const logsOf = (accessLog: NonNullable<Xds['accessLog']>, kind: AccessLogKind = 'Route') => {
  const logs = accessLogs({ accessLog }, kind);
  return logs.ok ? logs.value : logs.error;
};

describe('accessLogs', () => {
  it('orders by format and takes only logs of the kind', () => {
    const accessLog = {
      json: [{ path: '/j', json: [], logType: 'Upstream' as const }, { path: '/j2' }],
      text: [{ path: '/t', format: 'x' }],
      openTelemetry: [{ destination: { name: 'otel' } }],
      als: [{ name: 'als', type: 'TCP' as const, destination: { name: 'als' } }],
    };
    expect(logsOf(accessLog)).toMatchObject([
      { typedConfig: { path: '/t' } },
      { typedConfig: { path: '/j2' } },
      { name: 'envoy.access_loggers.tcp_grpc' },
      { name: 'envoy.access_loggers.open_telemetry' },
    ]);
    expect(logsOf(accessLog, 'Upstream')).toMatchObject([
      { typedConfig: { path: '/j', logFormat: { jsonFormat: {} } } },
    ]);
  });

  it('lets logs of a type write everything, others only what found no route on listeners', () => {
    const filterOf = (logType: AccessLogKind | undefined, kind: AccessLogKind) => {
      const [log] = logsOf({ text: [{ path: '/t', format: 'x', logType }] }, kind);
      return (log as { filter?: object }).filter;
    };
    expect(filterOf(undefined, 'Listener')).toEqual({ responseFlagFilter: { flags: ['NR'] } });
    expect([filterOf('Listener', 'Listener'), filterOf(undefined, 'Route')]).toEqual([undefined, undefined]);
  });

  it('joins conditions', () => {
    const [log] = logsOf({ text: [{ path: '/t', format: 'x', celMatches: ['a', 'b'] }] }, 'Listener');
    expect(log).toMatchObject({
      filter: { andFilter: { filters: [{}, {}, { responseFlagFilter: { flags: ['NR'] } }] } },
    });
  });

  it('refuses a text log without format, where it applies', () => {
    expect(logsOf({ text: [{ path: '/t' }] })).toContain('format');
    expect(logsOf({ text: [{ path: '/t' }] }, 'Upstream')).toEqual([]);
  });
});
