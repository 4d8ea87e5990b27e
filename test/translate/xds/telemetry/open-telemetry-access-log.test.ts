import { describe, expect, it } from 'vitest';
import { openTelemetryAccessLog } from '../../../../src/translate/xds/telemetry/open-telemetry-access-log.ts';
import { at } from '../../infra/infra-fixture.ts';

type Log = Parameters<typeof openTelemetryAccessLog>[0];
const configOf = (log: Partial<Log>) => openTelemetryAccessLog({ destination: { name: 'otel' }, ...log }).typedConfig;
const attributes = (log: Partial<Log>) =>
  (at(configOf(log), 'attributes', 'values') as readonly { key: string }[]).map(({ key }) => key);
const pod = ['k8s.namespace.name', 'k8s.pod.name'];

describe('openTelemetryAccessLog', () => {
  it('sends to the collector, with its authority and headers', () => {
    expect(at(configOf({}), 'commonConfig')).toEqual({
      logName: 'otel_envoy_accesslog',
      grpcService: { envoyGrpc: { clusterName: 'otel' } },
      transportApiVersion: 'V3',
    });
    const headers = [{ name: 'x-key', value: 'v' }];
    expect(at(configOf({ authority: 'a.test', headers }), 'commonConfig', 'grpcService')).toEqual({
      envoyGrpc: { clusterName: 'otel', authority: 'a.test' },
      initialMetadata: [{ key: 'x-key', value: 'v' }],
    });
  });

  it('puts the pod before the attributes chosen', () => {
    expect(
      attributes({
        attributes: [
          { key: 'b', value: '1' },
          { key: 'a', value: '2' },
        ],
      }),
    ).toEqual([...pod, 'b', 'a']);
  });

  it('takes the default fields by their names where neither text nor attributes are chosen', () => {
    const defaults = attributes({ attributes: [] }).slice(2);
    expect(defaults).toHaveLength(24);
    expect(defaults).toEqual([...defaults].sort());
    expect(attributes({ text: 'x' })).toEqual(pod);
  });

  it('has a body for a text only', () => {
    expect(configOf({ text: 'x' }).body).toEqual({ stringValue: 'x' });
    expect(configOf({ text: '' })).not.toHaveProperty('body');
  });

  it('prints resource attributes, empty ones too', () => {
    expect(configOf({}).resourceAttributes).toEqual({});
    expect(configOf({ resourceAttributes: [{ key: 'a', value: 'b' }] }).resourceAttributes).toEqual({
      values: [{ key: 'a', value: { stringValue: 'b' } }],
    });
  });

  it.each([{ text: '%REQ_WITHOUT_QUERY(X)%' }, { attributes: [{ key: 'k', value: '%REQ_WITHOUT_QUERY(X)%' }] }])(
    'names the formatter that %j needs',
    (log) => {
      expect(configOf(log).formatters).toHaveLength(1);
    },
  );
});
