import { describe, expect, it } from 'vitest';
import { formatPath } from '../../../../src/core/diagnostic.ts';
import { validateTelemetry } from '../../../../src/translate/gateway-api/envoy-proxy/validate-telemetry.ts';

/** Places of the problems, below spec.telemetry. */
function places(telemetry: unknown): string[] {
  return validateTelemetry(telemetry as never).map(({ path }) => formatPath(path ?? []).replace('spec.telemetry.', ''));
}
const log = (settings: object[], disable = false) => places({ accessLog: { disable, settings } });

describe('validateTelemetry', () => {
  it('has nothing to say where nothing is set', () => {
    expect(places(undefined)).toEqual([]);
    expect(places({ accessLog: {}, metrics: {} })).toEqual([]);
  });

  it('asks for the block that a format or sink of an access log names', () => {
    const wrong = [
      { format: { type: 'JSON' } },
      { format: { type: 'Text' }, sinks: [{ type: 'ALS' }, { type: 'File' }, { type: 'OpenTelemetry' }] },
    ];
    expect(log(wrong)).toEqual([
      'accessLog.settings[1].format',
      'accessLog.settings[1].sinks[1]',
      'accessLog.settings[1].sinks[2]',
    ]);
    expect(log(wrong, true)).toEqual([]);
    const sinks = [
      { type: 'File', file: { path: '/x' } },
      { type: 'OpenTelemetry', openTelemetry: {} },
    ];
    expect(log([{ format: { type: 'Text', text: '' }, sinks }])).toEqual([]);
  });

  it('asks metrics sinks for theirs', () => {
    const sinks = [{ type: 'OpenTelemetry', openTelemetry: {} }, { type: 'OpenTelemetry' }];
    expect(places({ metrics: { sinks } })).toEqual(['metrics.sinks[1]']);
  });

  it.each([
    ['%ROUTE_KIND%/%BACKEND_REFS%', []],
    ['plain', []],
    ['%ROUTE%', ['metrics.clusterStatName']],
    ['50%', ['metrics.clusterStatName']],
  ])('judges the statistics name "%s"', (clusterStatName, expected) => {
    expect(places({ metrics: { clusterStatName } })).toEqual(expected);
  });
});
