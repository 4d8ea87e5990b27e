import { describe, expect, it } from 'vitest';
import type { EnvoyProxySpec } from '../../../../src/resources/generated/types.ts';
import { brief, contextOf, envoyProxy, gateway, listener } from '../context-of.ts';

function run(spec: EnvoyProxySpec | undefined) {
  const context = contextOf({
    ...(spec && { envoyProxyForGatewayClass: envoyProxy('class', spec) }),
    gateways: [gateway('g', { listeners: [listener('http')] })],
  });
  return {
    conditions: brief(context.gateways[0]?.conditions ?? []),
    xds: context.xds.get('infra/g'),
    infra: context.infra.get('infra/g'),
  };
}

describe('writeFleetSettings', () => {
  it('writes readiness and the default access log without an EnvoyProxy', () => {
    const { xds, infra, conditions } = run(undefined);
    expect(conditions).toEqual([]);
    expect(xds?.readyListener).toEqual({ ipFamily: 'IPv4', address: '0.0.0.0', port: 19003, path: '/ready' });
    expect(xds?.accessLog).toEqual({ json: [{ path: '/dev/stdout' }] });
    expect(infra?.proxy).not.toHaveProperty('config');
  });

  it('stops at the first problem, refuses the Gateway, and goes on with its listeners', () => {
    const bad = { provider: { type: 'OpenTelemetry' as const, backendRefs: [{ name: 'absent', port: 1 }] } };
    const { xds, conditions } = run({ telemetry: { accessLog: {}, tracing: bad, metrics: {} } });
    expect(conditions).toEqual(['Accepted=False/InvalidParameters']);
    expect(xds?.accessLog).toBeDefined();
    expect(xds).not.toHaveProperty('tracing');
    expect(xds).not.toHaveProperty('metrics');
    expect(xds?.http.map(({ name }) => name)).toEqual(['infra/g/http']);
  });

  it('lets features shape HTTP listeners', () => {
    const { xds } = run({ preserveRouteOrder: true, ipFamily: 'IPv6', telemetry: { requestID: { tracing: 'Pack' } } });
    expect(xds?.http[0]).toMatchObject({
      preserveRouteOrder: true,
      requestID: 'Pack',
      address: '::',
      ipFamily: 'IPv6',
    });
  });
});
