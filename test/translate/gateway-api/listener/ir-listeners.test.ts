import { describe, expect, it } from 'vitest';
import type { EnvoyProxySpec, GatewayListener } from '../../../../src/resources/generated/types.ts';
import { initIR } from '../../../../src/translate/gateway-api/gateway/init-ir.ts';
import { addIRListener } from '../../../../src/translate/gateway-api/listener/ir-listeners.ts';
import { contextOf, envoyProxy, gateway, listener } from '../context-of.ts';

const certificates = [{ name: 'infra/c', certificate: 'Qw==', privateKey: 'Sw==' }];

/** The IR of a fleet with this one listener. */
function add(of: GatewayListener, spec: EnvoyProxySpec = {}, served: typeof certificates = []) {
  const context = contextOf({
    gateways: [gateway('g', { listeners: [of] })],
    envoyProxyForGatewayClass: envoyProxy('class', spec),
  });
  const [made] = context.gateways[0]?.listeners ?? [];
  if (!made) throw new Error('a listener was given');
  made.certificates = served;
  initIR(context);
  addIRListener(context, made);
  return { made, xds: context.xds.get('infra/g'), origins: context.provenance };
}

describe('addIRListener', () => {
  it('makes an HTTP listener with the defaults of its path handling', () => {
    const { made, xds, origins } = add(listener('http', { hostname: 'a.com' }));
    expect(xds?.http).toEqual([
      {
        name: 'infra/g/http',
        address: '0.0.0.0',
        port: 10080,
        externalPort: 80,
        metadata: { kind: 'Gateway', name: 'g', namespace: 'infra', sectionName: 'http' },
        hostnames: ['a.com'],
        path: { mergeSlashes: true, escapedSlashesAction: 'UnescapeAndRedirect' },
        routes: [],
      },
    ]);
    expect(made.http).toBe(xds?.http[0]);
    expect(made.http && origins.originsOf(made.http)[0]?.path).toEqual(['spec', 'listeners', 0]);
  });

  it('takes what the EnvoyProxy says', () => {
    const spec = {
      ipFamily: 'DualStack',
      preserveRouteOrder: true,
      telemetry: { requestID: { tracing: 'Pack' } },
    } as const;
    expect(add(listener('http'), spec).xds?.http[0]).toMatchObject({
      address: '::',
      ipFamily: 'DualStack',
      preserveRouteOrder: true,
      requestID: 'Pack',
      hostnames: ['*'],
    });
  });

  it.each([
    ['HTTPS', 'http', null],
    ['TLS', 'tcp', []],
  ] as const)('ends TLS for %s', (protocol, field, alpnProtocols) => {
    const { xds, made } = add(listener('l', { protocol, port: 443 }), {}, certificates);
    expect(xds?.[field]).toMatchObject([{ tls: { certificates, alpnProtocols }, routes: [] }]);
    expect(made[field]).toBe(xds?.[field][0]);
  });

  it('makes TCP and UDP listeners without what only HTTP has', () => {
    const tcp = add(listener('t', { protocol: 'TCP', port: 90 }));
    expect(tcp.xds?.tcp[0]).toMatchObject({ name: 'infra/g/t', port: 10090, routes: [] });
    expect(tcp.xds?.tcp[0]).not.toHaveProperty('tls');
    const udp = add(listener('u', { protocol: 'UDP', port: 5353 }));
    expect(udp.xds?.udp).toMatchObject([{ name: 'infra/g/u', port: 5353 }]);
    expect(udp.made.udp).toBe(udp.xds?.udp[0]);
    expect(udp.xds?.udp[0]).not.toHaveProperty('routes');
  });
});
