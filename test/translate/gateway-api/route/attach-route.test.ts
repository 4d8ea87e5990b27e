import { describe, expect, it } from 'vitest';
import type { ParentReference } from '../../../../src/resources/generated/types.ts';
import type { ResourceSet } from '../../../../src/resources/resource-set.ts';
import { gateway, listener, listenerSet } from '../context-of.ts';
import { httpRoute, routeConditions, routesOf } from '../route-fixtures.ts';

const rules = [{ backendRefs: [{ name: 'web', port: 80 }] }];
const fromAll = { allowedRoutes: { namespaces: { from: 'All' as const } } };

function attach(parentRefs: ParentReference[], resources: Partial<ResourceSet> = {}) {
  const context = routesOf({ httpRoutes: [httpRoute('r', rules, { parentRefs })], ...resources });
  return { context, conditions: routeConditions(context).r, route: context.routes[0] };
}

describe('parents of a route', () => {
  it('are accepted Gateways, by default of the route namespace', () => {
    expect(attach([{ name: 'gw', namespace: 'infra' }]).conditions).toEqual([
      ['Accepted=True/Accepted', 'ResolvedRefs=True/ResolvedRefs'],
    ]);
    expect(attach([{ name: 'gw' }]).route).toBeUndefined();
    expect(attach([{ name: 'gw', namespace: 'infra', kind: 'Service', group: '' }]).route).toBeUndefined();
  });

  it('are one parent when they are equal after defaulting', () => {
    const group = 'gateway.networking.k8s.io';
    const { conditions } = attach([
      { name: 'gw', namespace: 'infra' },
      { group, kind: 'Gateway', name: 'gw', namespace: 'infra' },
    ]);
    expect(conditions).toHaveLength(1);
  });

  it('need a listener with that name and port', () => {
    const noMatch = ['Accepted=False/NoMatchingParent', 'ResolvedRefs=True/ResolvedRefs'];
    const to = (rest: Partial<ParentReference>) => attach([{ name: 'gw', namespace: 'infra', ...rest }]).conditions;
    expect(to({ sectionName: 'other' })).toEqual([noMatch]);
    expect(to({ port: 81 })).toEqual([noMatch]);
    expect(to({ sectionName: 'http', port: 80 })?.[0]?.[0]).toBe('Accepted=True/Accepted');
  });

  it('may be ListenerSets, named in full', () => {
    const allowedListeners = { namespaces: { from: 'All' as const } };
    const gateways = [gateway('gw', { allowedListeners, listeners: [listener('http', { port: 8000, ...fromAll })] })];
    const listenerSets = [listenerSet('extra', 'app', 'gw', [listener('more', fromAll)])];
    const ref = { group: 'gateway.networking.k8s.io', kind: 'ListenerSet', name: 'extra' };
    const { route, context } = attach([ref], { gateways, listenerSets });
    expect(route?.parents[0]?.listeners.map((l) => l.irName)).toEqual(['infra/gw/app/extra/more']);
    expect(context.gateways[0]?.listeners.map((l) => l.attachedRoutes)).toEqual([0, 1]);
    expect(attach([{ kind: 'ListenerSet', name: 'extra' }], { gateways, listenerSets }).route).toBeUndefined();
    expect(
      attach([{ name: 'gw', namespace: 'infra' }], { gateways, listenerSets }).route?.parents[0]?.listeners,
    ).toHaveLength(1);
  });
});

describe('listeners', () => {
  const refused = 'Accepted=False/NotAllowedByListeners';
  const first = (rest: Parameters<typeof listener>[1], resources: Partial<ResourceSet> = {}) =>
    attach([{ name: 'gw', namespace: 'infra' }], {
      gateways: [gateway('gw', { listeners: [listener('http', rest)] })],
      ...resources,
    }).conditions?.[0]?.[0];

  it('let in routes of their own namespace unless told otherwise', () => {
    expect(first({})).toBe(refused);
    expect(first({ allowedRoutes: { namespaces: { from: 'Same' } } })).toBe(refused);
    expect(first(fromAll)).toBe('Accepted=True/Accepted');
  });

  it('select namespaces by label', () => {
    const selector = { matchLabels: { team: 'a' } };
    const allowedRoutes = { namespaces: { from: 'Selector' as const, selector } };
    const namespace = (labels: Record<string, string>) =>
      [{ apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'app', labels } }] as const;
    expect(first({ allowedRoutes }, { namespaces: namespace({ team: 'a' }) })).toBe('Accepted=True/Accepted');
    expect(first({ allowedRoutes }, { namespaces: namespace({ team: 'b' }) })).toBe(refused);
  });

  it('know the namespace of the route, and serve its kind', () => {
    expect(first(fromAll, { namespaces: [] })).toBe(refused);
    expect(first({ allowedRoutes: { ...fromAll.allowedRoutes, kinds: [{ kind: 'GRPCRoute' }] } })).toBe(refused);
  });

  it('must share a hostname', () => {
    const gateways = [gateway('gw', { listeners: [listener('http', { hostname: 'a.example.com', ...fromAll })] })];
    const route = httpRoute('r', rules, { hostnames: ['b.example.com'] });
    const context = routesOf({ gateways, httpRoutes: [route] });
    expect(routeConditions(context).r).toEqual([
      ['Accepted=False/NoMatchingListenerHostname', 'ResolvedRefs=True/ResolvedRefs'],
    ]);
    expect(context.gateways[0]?.listeners[0]?.attachedRoutes).toBe(0);
  });
});
