import { describe, expect, it } from 'vitest';
import { indexListeners } from '../../../../src/translate/gateway-api/route/listener-index.ts';
import { contextOf, gateway, listener, listenerSet } from '../context-of.ts';

const allowedListeners = { namespaces: { from: 'All' as const } };
const context = contextOf({
  gateways: [
    gateway('gw', {
      allowedListeners,
      listeners: [
        listener('any'),
        listener('shop', { hostname: 'shop.example.com' }),
        listener('twice', { port: 81 }),
        listener('twice', { port: 82, hostname: 'shop.example.com' }),
      ],
    }),
    gateway('empty'),
  ],
  listenerSets: [
    listenerSet('set', 'app', 'gw', [listener('own', { hostname: 'api.example.com' })]),
    listenerSet('lost', 'app', 'nowhere', [listener('own')]),
    listenerSet('bare', 'app', 'gw', []),
  ],
});
const index = indexListeners(context);
const names = (listeners: readonly { irName: string }[] | undefined) => listeners?.map(({ irName }) => irName);

describe('indexListeners', () => {
  it('gives a Gateway its own listeners only', () => {
    expect([...index.gateways.keys()]).toEqual(['infra/gw', 'infra/empty']);
    expect(index.gateways.get('infra/gw')?.owner).toBe(context.gateways[0]);
    expect(names(index.gateways.get('infra/gw')?.listeners)).toEqual([
      'infra/gw/any',
      'infra/gw/shop',
      'infra/gw/twice',
      'infra/gw/twice',
    ]);
    expect(index.gateways.get('infra/empty')?.listeners).toEqual([]);
  });

  it('finds listeners by name, all of them when a name is repeated', () => {
    const byName = index.gateways.get('infra/gw')?.byName;
    expect(byName?.get('twice')?.map((l) => l.listener.port)).toEqual([81, 82]);
    expect(byName?.get('own')).toBeUndefined();
  });

  it('knows the ListenerSets that have attached listeners', () => {
    expect([...index.listenerSets.keys()]).toEqual(['app/set']);
    expect(names(index.listenerSets.get('app/set')?.listeners)).toEqual(['infra/gw/app/set/own']);
  });

  it('tells which hostnames another listener of the Gateway has on the same port', () => {
    const [any, shop, other] = context.gateways[0]?.listeners ?? [];
    if (!any || !shop || !other) throw new Error('three listeners expected');
    expect(index.isTakenByOther(any, 'shop.example.com')).toBe(true);
    expect(index.isTakenByOther(any, 'api.example.com')).toBe(true);
    expect(index.isTakenByOther(shop, 'shop.example.com')).toBe(false);
    expect(index.isTakenByOther(other, 'shop.example.com')).toBe(false);
    expect(index.isTakenByOther(any, 'none.example.com')).toBe(false);
  });
});
