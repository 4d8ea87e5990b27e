import { describe, expect, it } from 'vitest';
import { findingsOf, route, world } from '../analyze-text.ts';

const proxy = (spec: string): string => `
apiVersion: gateway.envoyproxy.io/v1alpha1
kind: EnvoyProxy
metadata: { name: settings, namespace: default }
spec: ${spec}
---
`;
const configured = world.replace(
  'gatewayClassName: eg',
  'gatewayClassName: eg\n  infrastructure: { parametersRef: { group: gateway.envoyproxy.io, kind: EnvoyProxy, name: settings } }',
);
const log = (format: string): string =>
  proxy(
    `{ telemetry: { accessLog: { settings: [{ format: ${format}, sinks: [{ type: File, file: { path: /dev/stdout } }] }] } } }`,
  );

describe('EG0027 access-log-format', () => {
  it('says nothing about formats that Envoy takes', async () => {
    expect(
      await findingsOf(
        'EG0027',
        configured + route + log(`{ type: Text, text: "%REQ(:METHOD)% %PROTOCOL% 100%% %START_TIME(%Y)%" }`),
      ),
    ).toEqual([]);
  });

  it('names the text with an unknown operator', async () => {
    expect(await findingsOf('EG0027', configured + route + log(`{ type: Text, text: "%FOO%" }`))).toEqual([
      'EnvoyProxy settings spec.telemetry.accessLog.settings[0].format.text @33',
    ]);
  });

  it('names the member of a JSON format', async () => {
    expect(
      await findingsOf('EG0027', configured + route + log(`{ type: JSON, json: { a: "%PROTOCOL%", b: "%REQ%" } }`)),
    ).toEqual(['EnvoyProxy settings spec.telemetry.accessLog.settings[0].format.json.b @33']);
  });
});
