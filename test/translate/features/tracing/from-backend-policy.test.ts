import { describe, expect, it } from 'vitest';
import { tracing } from '../../../../src/translate/features/tracing/feature.ts';
import { problemPaths, trafficInput, trafficOf } from '../traffic-input.ts';

describe('telemetry of routes', () => {
  it('lists tags by key', () => {
    const telemetry = { tracing: { samplingFraction: { numerator: 1 }, tags: { b: '2', a: '1' }, customTags: {} } };
    expect(trafficOf(tracing, { telemetry }).value).toEqual({
      telemetry: {
        tracing: {
          samplingFraction: { numerator: 1 },
          tags: [
            { key: 'a', value: '1' },
            { key: 'b', value: '2' },
          ],
        },
      },
    });
  });

  it('fills the name of statistics from the route', () => {
    const name = (routeStatName: string, sectionName?: string) =>
      tracing.fromApi?.traffic?.statName?.(trafficInput({ telemetry: { metrics: { routeStatName } } }), {
        kind: 'HTTPRoute',
        namespace: 'ns',
        name: 'r',
        ...(sectionName && { sectionName }),
      });
    expect(name('%ROUTE_KIND%/%ROUTE_NAMESPACE%/%ROUTE_NAME%/%ROUTE_RULE_NAME%')).toBe('HTTPRoute/ns/r/-');
    expect(name('%ROUTE_RULE_NAME%', 'rule')).toBe('rule');
    expect(name('%ROUTE_NAME% 50%')).toBe('r 50%');
    expect(name('%UNKNOWN%')).toBeUndefined();
  });

  it.each(['%UNKNOWN%', '100%', '%ROUTE_NAME%%%'])('refuses the name %s', (routeStatName) => {
    const outcome = trafficOf(tracing, { telemetry: { metrics: { routeStatName } } });
    expect(problemPaths(outcome)).toEqual(['spec.telemetry.metrics.routeStatName']);
  });
});
