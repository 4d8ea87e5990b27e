import { expect, it } from 'vitest';
import { violatedRules } from '../violated-rules.ts';

it.each<readonly [string, readonly number[]]>([
  ['{telemetry: {healthCheckLog: {matches: [Failure], sinks: [{type: File}]}}}', [129, 130]],
  [
    '{telemetry: {accessLog: {settings: [{format: {type: Text, json: {a: b}}, sinks: [{type: File, file: {path: /a}}]}]}}}',
    [211, 212],
  ],
  [
    '{telemetry: {accessLog: {settings: [{format: {type: JSON, text: a}, sinks: [{type: File, file: {path: /a}}]}]}}}',
    [213, 214],
  ],
  [
    '{telemetry: {accessLog: {settings: [{sinks: [{type: ALS}, {type: File}, {type: OpenTelemetry}]}]}}}',
    [216, 217, 218],
  ],
  [
    '{telemetry: {accessLog: {settings: [{sinks: [{type: ALS, als: {type: TCP, http: {}, backendRefs: [{name: a, port: 1}]}}, {type: OpenTelemetry, openTelemetry: {backendRefs: [{name: a, port: 1}], resources: {a: b}, resourceAttributes: {a: b}}}]}]}}}',
    [219, 224],
  ],
  [
    '{telemetry: {tracing: {provider: {type: Zipkin, openTelemetry: {sampler: {type: AlwaysOn, samplingPercentage: {numerator: 1}}}, backendRefs: [{group: x, kind: Thing, name: a}]}}}}',
    [221, 222, 227, 228],
  ],
  ['{telemetry: {metrics: {sinks: [{type: OpenTelemetry}]}}}', [225]],
  [
    '{telemetry: {accessLog: {settings: [{format: {}, sinks: [{type: File, als: {type: TCP}}]}]}}}',
    [215, 216, 217, 220],
  ],
  [
    '{telemetry: {tracing: {provider: {type: OpenTelemetry, serviceName: ""}, samplingRate: 1, samplingFraction: {numerator: 1}}}}',
    [223, 226, 229],
  ],
  [
    '{telemetry: {accessLog: {settings: [{format: {type: Text, text: a}, sinks: [{type: ALS, als: {type: HTTP, http: {}, backendRefs: [{name: a, port: 1}]}}]}, {format: {text: a, json: {b: c}}, sinks: [{type: File, file: {path: /a}}]}]}, tracing: {provider: {type: OpenTelemetry, host: a, openTelemetry: {sampler: {type: TraceIdRatio, samplingPercentage: {numerator: 1}}}}, samplingRate: 1}}}',
    [],
  ],
])('%s', (spec, expected) => {
  expect(violatedRules('EnvoyProxy', spec)).toEqual(expected);
});
