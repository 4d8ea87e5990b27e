import { describe, expect, it } from 'vitest';
import { collectOutcomes } from '../../src/translate/outcomes.ts';
import { contextOf, gateway, listener, listenerSet } from './gateway-api/context-of.ts';
import { httpRoute, routesOf } from './gateway-api/route-fixtures.ts';

describe('collectOutcomes', () => {
  it('tells what became of Gateways and ListenerSets', () => {
    const open = { allowedListeners: { namespaces: { from: 'All' as const } } };
    const entries = [listener('a', { port: 8080 })];
    const context = contextOf({
      gateways: [
        gateway('open', open),
        gateway('closed'),
        gateway('bad', { addresses: [{ type: 'Odd', value: 'x' }] }),
        gateway('foreign', { gatewayClassName: 'foreign' }),
      ],
      listenerSets: [
        listenerSet('in', 'infra', 'open', entries),
        listenerSet('refused', 'infra', 'closed', entries),
        listenerSet('lost', 'infra', 'nowhere', entries),
        listenerSet('late', 'infra', 'bad', entries),
      ],
    });
    const fates = collectOutcomes(context).map(({ object, fate }) => [
      (object as { metadata: { name: string } }).metadata.name,
      fate,
    ]);
    expect(fates).toEqual([
      ['open', 'attached'],
      ['closed', 'attached'],
      ['bad', 'rejected'],
      ['in', 'attached'],
      ['refused', 'rejected'],
      ['lost', 'ignored'],
      ['late', 'ignored'],
      ['foreign', 'ignored'],
    ]);
  });

  it('knows routes that lead nowhere', () => {
    const rule = { backendRefs: [{ name: 'web', port: 80 }] };
    const lost = httpRoute('lost', [rule], { parentRefs: [{ name: 'nowhere' }] });
    const found = httpRoute('found', [rule]);
    const outcomes = collectOutcomes(routesOf({ httpRoutes: [lost, found] }));
    const fates = (object: object) => outcomes.filter((outcome) => outcome.object === object).map(({ fate }) => fate);
    expect([fates(lost), fates(found)]).toEqual([['ignored'], ['attached']]);
  });
});
