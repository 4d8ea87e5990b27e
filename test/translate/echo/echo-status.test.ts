import { describe, expect, it } from 'vitest';
import {
  echoConditions,
  echoDraft,
  echoGatewayStatus,
  echoListener,
  echoRouteStatus,
} from '../../../src/translate/echo/echo-status.ts';
import type { Condition } from '../../../src/translate/gateway-api/status/condition.ts';
import { contextOf, gateway, listener, listenerSet } from '../gateway-api/context-of.ts';
import { oneListener } from '../gateway-api/listener/listener-contexts.ts';
import { httpRoute, routesOf } from '../gateway-api/route-fixtures.ts';

const condition: Condition = { type: 'Accepted', status: 'True', reason: 'Accepted', message: 'm' };
const shown = { ...condition, lastTransitionTime: null };

describe('echoConditions', () => {
  it('shows a time that nobody set as null, and no generation 0', () => {
    const old: Condition = { ...condition, observedGeneration: 2, lastTransitionTime: 'then' };
    expect(echoConditions([condition, old, { ...condition, observedGeneration: 0 }])).toEqual([shown, old, shown]);
  });
});

describe('echoDraft', () => {
  it('shows whichever part is there', () => {
    expect(echoDraft({})).toEqual({});
    expect(echoDraft({ conditions: [], ancestors: [] })).toEqual({});
    expect(echoDraft({ conditions: [condition] })).toEqual({ conditions: [shown] });
    const ancestors = [
      { ancestorRef: { name: 'a' }, controllerName: 'c', conditions: [condition] },
      { ancestorRef: { name: 'b' }, conditions: [] },
    ];
    expect(echoDraft({ ancestors })).toEqual({
      ancestors: [
        { ancestorRef: { name: 'a' }, controllerName: 'c', conditions: [shown] },
        { ancestorRef: { name: 'b' } },
      ],
    });
  });
});

describe('echoListener', () => {
  it('shows routes and conditions always, and kinds that there are', () => {
    expect(echoListener(oneListener())).toEqual({ name: 'l', attachedRoutes: 0, conditions: null });
    const kinds = [{ kind: 'HTTPRoute' }, { group: 'g', kind: 'GRPCRoute' }];
    const full = { ...oneListener(), supportedKinds: kinds, attachedRoutes: 3, conditions: [condition] };
    expect(echoListener(full)).toEqual({ name: 'l', supportedKinds: kinds, attachedRoutes: 3, conditions: [shown] });
  });
});

describe('echoGatewayStatus', () => {
  const old = { name: 'old', attachedRoutes: 7, supportedKinds: [], conditions: [] };
  const status = { addresses: [{ value: '1.1.1.1' }], attachedListenerSets: 4, listeners: [old] };
  const spec = {
    allowedListeners: { namespaces: { from: 'All' as const } },
    listeners: [listener('a', { protocol: 'X' })],
  };
  const context = contextOf({
    gateways: [gateway('g', spec, status), gateway('bare')],
    listenerSets: [listenerSet('s', 'apps', 'g', [listener('b')])],
  });
  const [full, bare] = context.gateways;

  it('rebuilds what it says of its own listeners, whose empty kinds it shows, and of ListenerSets', () => {
    const found = full && echoGatewayStatus(full, false);
    expect(found).toMatchObject({ addresses: [{ value: '1.1.1.1' }], attachedListenerSets: 1 });
    expect(found?.listeners).toMatchObject([{ name: 'a', supportedKinds: [], attachedRoutes: 0 }]);
  });

  it('keeps the old one of a Gateway that failed, with its new conditions', () => {
    const found = full && echoGatewayStatus({ ...full, conditions: [condition] }, true);
    expect(found).toEqual({ ...status, conditions: [shown] });
  });

  it('is left out when it is empty', () => {
    expect(bare && echoGatewayStatus(bare, false)).toBeUndefined();
  });
});

describe('echoRouteStatus', () => {
  it('shows the parents in order, ours with the controller', () => {
    const foreign = { parentRef: { name: 'other' }, controllerName: 'other', conditions: [] };
    const route = { ...httpRoute('r', []), status: { parents: [foreign] } };
    const [attached] = routesOf({ httpRoutes: [route] }).routes;
    const parents = attached && echoRouteStatus(attached, 'me').parents;
    expect(parents).toMatchObject([
      foreign,
      { parentRef: { name: 'gw', namespace: 'infra' }, controllerName: 'me', conditions: [{ type: 'Accepted' }, {}] },
    ]);
  });
});
