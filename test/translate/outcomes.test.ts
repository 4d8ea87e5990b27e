import { describe, expect, it } from 'vitest';
import { collectOutcomes } from '../../src/translate/outcomes.ts';
import { contextOf, gateway, listener, listenerSet } from './gateway-api/context-of.ts';

describe('collectOutcomes', () => {
  it('tells what became of Gateways and ListenerSets', () => {
    const open = { allowedListeners: { namespaces: { from: 'All' as const } } };
    const entries = [listener('a', { port: 8080 })];
    const context = contextOf({
      gateways: [gateway('open', open), gateway('closed'), gateway('bad', { addresses: [{ type: 'Odd', value: 'x' }] })],
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
    ]);
  });
});
