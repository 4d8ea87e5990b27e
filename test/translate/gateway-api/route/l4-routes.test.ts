import { describe, expect, it } from 'vitest';
import type { GatewayListener, L4RouteRule } from '../../../../src/resources/generated/types.ts';
import type { ResourceSet } from '../../../../src/resources/resource-set.ts';
import { gateway, listener } from '../context-of.ts';
import { backend, backendRef, routeConditions, routesOf, tcpRoute, tlsRoute, udpRoute } from '../route-fixtures.ts';
import { sdsSecret } from '../tls-secret.ts';

const web = { name: 'web', port: 80 };
const open = { allowedRoutes: { namespaces: { from: 'All' as const } } };
const resolver = backend('resolver', { type: 'DynamicResolver' });

function translate(listeners: GatewayListener[], resources: Partial<ResourceSet>) {
  const secrets = [sdsSecret('cert', { secretName: 'cert', url: 'unix:///run/sds.sock' })];
  const all = { gateways: [gateway('gw', { listeners })], secrets, ...resources };
  const context = routesOf(all, { sdsSecretRefEnabled: true });
  const [xds] = context.xds.values();
  const attached = context.gateways[0]?.listeners.map((l) => l.attachedRoutes);
  return { tcp: xds?.tcp, udp: xds?.udp, conditions: routeConditions(context), attached };
}

const tcp = listener('l', { protocol: 'TCP', port: 90, ...open });
const udp = listener('l', { protocol: 'UDP', port: 53, ...open });
const passthrough = listener('l', { protocol: 'TLS', port: 443, tls: { mode: 'Passthrough' }, ...open });
const terminating = listener('l', {
  protocol: 'TLS',
  port: 443,
  hostname: '*.example.com',
  tls: { mode: 'Terminate', certificateRefs: [{ name: 'cert' }] },
  ...open,
});

describe('TLSRoute', () => {
  const route = (rules: L4RouteRule[]) => ({ tlsRoutes: [tlsRoute('t', ['a.example.com', 'b.other.com'], rules)] });

  it('goes by server names', () => {
    const { tcp: listeners, conditions } = translate(
      [passthrough],
      route([{ backendRefs: [web] }, { backendRefs: [web] }]),
    );
    expect(listeners?.[0]?.routes).toMatchObject([
      {
        name: 'tlsroute/app/t',
        tls: { inspector: { snis: ['a.example.com', 'b.other.com'] } },
        destination: {
          name: 'tlsroute/app/t/rule/-1',
          settings: [
            { name: 'tlsroute/app/t/rule/-1/backend/0', protocol: 'TCP' },
            { name: 'tlsroute/app/t/rule/-1/backend/0' },
          ],
        },
      },
    ]);
    expect(conditions.t).toEqual([['Accepted=True/Accepted', 'ResolvedRefs=True/ResolvedRefs']]);
  });

  it('ends TLS where its listener does', () => {
    const { tcp: listeners } = translate([terminating], route([{ backendRefs: [web] }]));
    const [first] = listeners?.[0]?.routes ?? [];
    expect(first?.tls).toEqual({ terminate: listeners?.[0]?.tls, inspector: { snis: ['a.example.com'] } });
    expect(first?.tls?.terminate?.certificates).toHaveLength(1);
  });

  it('leaves failed backends out and still has a route', () => {
    const { tcp: listeners, conditions } = translate(
      [passthrough],
      route([{ backendRefs: [{ name: 'nobody', port: 80 }] }]),
    );
    expect(listeners?.[0]?.routes[0]?.destination).not.toHaveProperty('settings');
    expect(conditions.t?.[0]).toContain('ResolvedRefs=False/BackendNotFound');
  });

  it('has a dynamic resolver for itself, and only behind a listener that passes TLS through', () => {
    const alone = [{ backendRefs: [backendRef('resolver')] }];
    const through = translate([passthrough], { ...route(alone), backends: [resolver] });
    expect(through.tcp?.[0]?.routes[0]?.destination?.settings).toMatchObject([{ isDynamicResolver: true }]);
    const ended = translate([terminating], { ...route(alone), backends: [resolver] });
    expect(ended.tcp?.[0]?.routes).toEqual([]);
    expect(ended.conditions.t?.[0]).toContain('ResolvedRefs=False/UnsupportedValue');
    const both = translate([passthrough], { ...route([...alone, { backendRefs: [web] }]), backends: [resolver] });
    expect(both.tcp?.[0]?.routes[0]?.destination).not.toHaveProperty('settings');
    expect(both.conditions.t?.[0]).toContain('ResolvedRefs=False/InvalidBackendRef');
  });

  it('is refused where no hostname fits', () => {
    const tlsRoutes = [tlsRoute('t', ['b.other.com'], [{ backendRefs: [web] }])];
    const { conditions, attached } = translate([terminating], { tlsRoutes });
    expect(conditions.t?.[0]).toContain('Accepted=False/NoMatchingListenerHostname');
    expect(attached).toEqual([0]);
  });
});

describe('TCPRoute', () => {
  it('is served once a listener, the first one', () => {
    const tcpRoutes = [tcpRoute('a', [{ name: 'r', backendRefs: [web] }]), tcpRoute('b', [{ backendRefs: [web] }])];
    const { tcp: listeners, conditions, attached } = translate([tcp], { tcpRoutes });
    expect(listeners?.[0]?.routes).toHaveLength(1);
    expect(listeners?.[0]?.routes[0]).toMatchObject({
      name: 'tcproute/app/a',
      metadata: { kind: 'TCPRoute', name: 'a', namespace: 'app' },
      destination: { metadata: { sectionName: 'r' } },
    });
    expect(listeners?.[0]?.routes[0]?.metadata).not.toHaveProperty('sectionName');
    expect(conditions.b?.[0]).toContain('Accepted=True/Accepted');
    expect(attached).toEqual([2]);
  });

  it('takes the server name of a terminating listener', () => {
    const { tcp: listeners } = translate([terminating], { tcpRoutes: [tcpRoute('a', [{ backendRefs: [web] }])] });
    expect(listeners?.[0]?.routes[0]?.tls).toMatchObject({ terminate: {}, inspector: { snis: ['*.example.com'] } });
  });

  it('needs exactly one rule', () => {
    const rules = [{ backendRefs: [web] }, { backendRefs: [web] }];
    const { tcp: listeners, conditions, attached } = translate([tcp], { tcpRoutes: [tcpRoute('a', rules)] });
    expect(conditions.a).toEqual([['Accepted=False/InvalidRule']]);
    expect(listeners?.[0]?.routes).toEqual([]);
    expect(attached).toEqual([0]);
  });
});

describe('UDPRoute', () => {
  it('goes to UDP ports', () => {
    const rules = (port: number) => [{ backendRefs: [{ name: 'web', port }] }];
    const { udp: listeners } = translate([udp], { udpRoutes: [udpRoute('u', rules(53))] });
    expect(listeners?.[0]?.route).toMatchObject({
      name: 'udproute/app/u',
      destination: { settings: [{ protocol: 'UDP', endpoints: [{ port: 5353 }, {}] }] },
    });
    const wrong = translate([udp], { udpRoutes: [udpRoute('u', rules(80))] });
    expect(wrong.conditions.u?.[0]).toContain('ResolvedRefs=False/PortNotFound');
  });
});
