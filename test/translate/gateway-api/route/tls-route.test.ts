import { describe, expect, it } from 'vitest';
import type { GatewayListener, L4RouteRule } from '../../../../src/resources/generated/types.ts';
import type { ResourceSet } from '../../../../src/resources/resource-set.ts';
import { gateway, listener } from '../context-of.ts';
import { backend, backendRef, routeConditions, routesOf, tlsRoute } from '../route-fixtures.ts';
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
  return { tcp: xds?.tcp, conditions: routeConditions(context), attached };
}

const passthrough = listener('l', { protocol: 'TLS', port: 443, tls: { mode: 'Passthrough' }, ...open });
const terminating = listener('l', {
  protocol: 'TLS',
  port: 443,
  hostname: '*.example.com',
  tls: { mode: 'Terminate', certificateRefs: [{ name: 'cert' }] },
  ...open,
});

describe('translateTLSRoute', () => {
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
