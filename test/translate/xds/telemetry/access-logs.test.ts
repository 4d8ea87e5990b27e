import { describe, expect, it } from 'vitest';
import type { Xds } from '../../../../src/translate/ir/xds.ts';
import { type AccessLogKind, accessLogs } from '../../../../src/translate/xds/telemetry/access-logs.ts';
import { run } from '../xds-scopes.ts';

const sink = (name: string) => ({
  name,
  settings: [{ name: `${name}/0`, weight: 1, endpoints: [{ host: '10.0.0.9', port: 9000 }] }],
});
const logsOf = (accessLog: NonNullable<Xds['accessLog']>, kind: AccessLogKind = 'Route') => {
  const logs = accessLogs({ accessLog }, kind);
  return logs.ok ? logs.value : logs.error;
};

describe('accessLogs', () => {
  it('orders by format and takes only logs of the kind', () => {
    const accessLog = {
      json: [{ path: '/j', json: [], logType: 'Upstream' as const }, { path: '/j2' }],
      text: [{ path: '/t', format: 'x' }],
    };
    expect(logsOf(accessLog)).toMatchObject([{ typedConfig: { path: '/t' } }, { typedConfig: { path: '/j2' } }]);
    expect(logsOf(accessLog, 'Upstream')).toMatchObject([
      { typedConfig: { path: '/j', logFormat: { jsonFormat: {} } } },
    ]);
  });

  it('tells an absent list of fields from an empty one', () => {
    const [log] = logsOf({ json: [{ path: '/j' }] });
    const format = (log as { typedConfig: { logFormat: { jsonFormat: object } } }).typedConfig.logFormat.jsonFormat;
    expect(Object.keys(format)).toHaveLength(24);
  });

  it('joins conditions', () => {
    const [log] = logsOf({ text: [{ path: '/t', format: 'x', celMatches: ['a', 'b'] }] }, 'Listener');
    expect(log).toMatchObject({
      filter: { andFilter: { filters: [{}, {}, { responseFlagFilter: { flags: ['NR'] } }] } },
    });
  });

  it('names the formatter that a command operator needs', () => {
    const openTelemetry = [{ destination: sink('o'), attributes: [{ key: 'k', value: '%REQ_WITHOUT_QUERY(X)%' }] }];
    expect(logsOf({ openTelemetry })).toMatchObject([
      { typedConfig: { resourceAttributes: {}, formatters: [{ name: 'envoy.formatter.req_without_query' }] } },
    ]);
  });

  it('refuses a text log without format', () => {
    expect(logsOf({ text: [{ path: '/t' }] })).toContain('format');
  });

  it('adds the clusters of sinks, services first', () => {
    const accessLog = {
      openTelemetry: [{ destination: sink('otel') }],
      als: [{ name: 'als', type: 'TCP' as const, destination: sink('als') }],
    };
    expect(run({ accessLog }).clusters.map(({ name }) => name)).toEqual(['als', 'otel']);
  });
});
