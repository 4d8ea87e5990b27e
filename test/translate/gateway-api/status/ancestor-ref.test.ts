import { describe, expect, it } from 'vitest';
import {
  gatewayAncestor,
  listenerAncestor,
  listenerSetAncestor,
  routeAncestors,
  sameAncestor,
} from '../../../../src/translate/gateway-api/status/ancestor-ref.ts';
import { contextOf, gateway, listener, listenerSet } from '../context-of.ts';
import { httpRoute, routesOf } from '../route-fixtures.ts';

const group = 'gateway.networking.k8s.io';
const g = { group, kind: 'Gateway', namespace: 'infra', name: 'g' };
const s = { group, kind: 'ListenerSet', namespace: 'app', name: 's' };
const fromAll = { allowedRoutes: { namespaces: { from: 'All' as const } } };
const gateways = [
  gateway('g', {
    allowedListeners: { namespaces: { from: 'All' } },
    listeners: [listener('http', fromAll)],
  }),
];
const listenerSets = [listenerSet('s', 'app', 'g', [listener('extra', { port: 81, ...fromAll })])];

describe('ancestors', () => {
  it('are Gateways and ListenerSets, with a section where one is given', () => {
    expect(gatewayAncestor(gateway('g'))).toEqual(g);
    expect(gatewayAncestor(gateway('g'), 'http')).toEqual({ ...g, sectionName: 'http' });
    expect(listenerSetAncestor(listenerSet('s', 'app', 'g', []))).toEqual(s);
  });

  it('name the ListenerSet of a listener and not its Gateway', () => {
    const [own, inSet] = contextOf({ gateways, listenerSets }).gateways[0]?.listeners ?? [];
    expect([own, inSet].map((l) => l && listenerAncestor(l))).toEqual([
      { ...g, sectionName: 'http' },
      { ...s, sectionName: 'extra' },
    ]);
  });

  it('of a route are its parents in their order, without ports', () => {
    const parentRefs = [
      { group, kind: 'ListenerSet', name: 's', sectionName: 'extra' },
      { name: 'g', namespace: 'infra', port: 80 },
      { name: 'unknown' },
    ];
    const [route] = routesOf({ gateways, listenerSets, httpRoutes: [httpRoute('r', [], { parentRefs })] }).routes;
    expect(route && routeAncestors(route)).toEqual([{ ...s, sectionName: 'extra' }, g]);
  });
});

describe('sameAncestor', () => {
  it.each([
    [{ ...g, port: 80 }, true],
    [{ ...g, name: 'h' }, false],
    [{ ...g, namespace: 'app' }, false],
    [{ ...g, kind: 'ListenerSet' }, false],
    [{ ...g, group: '' }, false],
    [{ ...g, sectionName: 'http' }, false],
    [{ name: 'g' }, false],
  ])('compares all but ports, and takes no defaults: %j', (other, expected) => {
    expect(sameAncestor(g, other)).toBe(expected);
    expect(sameAncestor(other, g)).toBe(expected);
  });
});
