import { describe, expect, it } from 'vitest';
import type { EnvoyProxySpec, HTTPRouteRule } from '../../../../src/resources/generated/types.ts';
import type { ResourceSet } from '../../../../src/resources/resource-set.ts';
import { envoyProxy, gateway, listener } from '../context-of.ts';
import { backend, backendRef, endpointSlice, httpRoute, irRoutes, routesOf, service } from '../route-fixtures.ts';

const web = { name: 'web', port: 80 };
const other = { name: 'other', port: 80 };
const clusters = {
  services: [service('web', {}, { labels: { share: 'yes' } }), service('other')],
  endpointSlices: [endpointSlice('web'), endpointSlice('other')],
};

function translate(
  rules: HTTPRouteRule[],
  spec: EnvoyProxySpec = { mergeBackends: {} },
  more: Partial<ResourceSet> = {},
) {
  const parametersRef = { group: 'gateway.envoyproxy.io', kind: 'EnvoyProxy', name: 'proxy' };
  const listeners = [listener('http', { allowedRoutes: { namespaces: { from: 'All' } } })];
  const context = routesOf({
    gateways: [gateway('gw', { listeners, infrastructure: { parametersRef } })],
    envoyProxiesForGateways: [envoyProxy('proxy', spec)],
    httpRoutes: [httpRoute('r', rules)],
    ...clusters,
    ...more,
  });
  const shared = [...context.xds.values()].flatMap((xds) => xds.backendClusters ?? []);
  const destinations = irRoutes(context).map(({ destination }) => ({
    own: destination?.settings?.map((setting) => setting.name),
    refs: destination?.backendClusterRefs,
  }));
  return { shared, destinations };
}

describe('mergeBackends', () => {
  it('makes one cluster of a backend however often it is used', () => {
    const { shared, destinations } = translate([
      { backendRefs: [web] },
      { backendRefs: [{ ...web, weight: 3 }, other] },
    ]);
    expect(shared.map((cluster) => cluster.name)).toEqual(['service/app/web/80/http', 'service/app/other/80/http']);
    expect(shared[0]).toMatchObject({
      setting: { name: 'service/app/web/80/http', protocol: 'HTTP' },
      metadata: { kind: 'Service', name: 'web', sectionName: '80' },
    });
    expect(shared[0]?.setting).not.toHaveProperty('weight');
    expect(destinations).toEqual([
      { own: undefined, refs: [{ name: 'service/app/web/80/http', weight: 1 }] },
      {
        own: undefined,
        refs: [
          { name: 'service/app/web/80/http', weight: 3 },
          { name: 'service/app/other/80/http', weight: 1 },
        ],
      },
    ]);
  });

  it('leaves alone what the selector does not take', () => {
    const { destinations } = translate([{ backendRefs: [web, other] }], {
      mergeBackends: { selector: { matchLabels: { share: 'yes' } } },
    });
    expect(destinations).toEqual([
      { own: ['httproute/app/r/rule/0/backend/1'], refs: [{ name: 'service/app/web/80/http', weight: 1 }] },
    ]);
  });

  it('keeps apart backends with filters, without endpoints, and those that failed', () => {
    const filters = [
      { type: 'RequestHeaderModifier' as const, requestHeaderModifier: { set: [{ name: 'a', value: 'b' }] } },
    ];
    const rule = { backendRefs: [{ ...web, filters }, { name: 'nobody', port: 80 }, other] };
    expect(translate([rule]).shared.map((cluster) => cluster.name)).toEqual(['service/app/other/80/http']);
  });

  it('keeps together what sessions and fallbacks need in one cluster', () => {
    const backends = [backend('spare', { fallback: true, endpoints: [{ ip: { address: '1.2.3.4', port: 80 } }] })];
    const session = { sessionPersistence: { sessionName: 's' } };
    const matches = [{ path: { value: '/' } }];
    expect(translate([{ ...session, matches, backendRefs: [web, other] }]).shared).toEqual([]);
    expect(translate([{ ...session, matches, backendRefs: [web] }]).shared).toHaveLength(1);
    for (const weight of [1, 0]) {
      const spare = { ...backendRef('spare'), weight };
      expect(translate([{ backendRefs: [web, spare] }], undefined, { backends }).shared).toEqual([]);
    }
  });

  it('does nothing where it is not asked for', () => {
    const { shared, destinations } = translate([{ backendRefs: [web] }], {});
    expect(shared).toEqual([]);
    expect(destinations).toEqual([{ own: ['httproute/app/r/rule/0/backend/0'], refs: undefined }]);
  });
});
