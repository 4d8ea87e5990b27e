import { describe, expect, it } from 'vitest';
import type { GatewayListener } from '../../../../src/resources/generated/types.ts';
import type { ResourceSet } from '../../../../src/resources/resource-set.ts';
import { gateway, listener } from '../context-of.ts';
import { routeConditions, routesOf, tcpRoute, udpRoute } from '../route-fixtures.ts';
import { sdsSecret } from '../tls-secret.ts';

const web = { name: 'web', port: 80 };
const open = { allowedRoutes: { namespaces: { from: 'All' as const } } };

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
const terminating = listener('l', {
  protocol: 'TLS',
  port: 443,
  hostname: '*.example.com',
  tls: { mode: 'Terminate', certificateRefs: [{ name: 'cert' }] },
  ...open,
});

describe('translateL4Route for a TCPRoute', () => {
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

describe('translateL4Route for a UDPRoute', () => {
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

  it('is served once a listener, the first one', () => {
    const rules = [{ backendRefs: [{ name: 'web', port: 53 }] }];
    const udpRoutes = [udpRoute('a', rules), udpRoute('b', rules)];
    const { udp: listeners, conditions, attached } = translate([udp], { udpRoutes });
    expect(listeners?.[0]?.route?.name).toBe('udproute/app/a');
    expect(listeners?.[0]?.route).not.toHaveProperty('metadata');
    expect(conditions.b?.[0]).toContain('Accepted=True/Accepted');
    expect(attached).toEqual([2]);
  });

  it('does nothing for a route that its parent refuses', () => {
    const parentRefs = [{ name: 'gw', namespace: 'infra', port: 54 }];
    const rules = [{ backendRefs: [{ name: 'web', port: 53 }] }];
    const lost = { ...udpRoute('u', rules), spec: { parentRefs, rules } };
    const { udp: listeners, conditions, attached } = translate([udp], { udpRoutes: [lost] });
    expect(listeners?.[0]).not.toHaveProperty('route');
    expect(conditions.u?.[0]).toEqual(['Accepted=False/NoMatchingParent', 'ResolvedRefs=True/ResolvedRefs']);
    expect(attached).toEqual([0]);
  });
});
