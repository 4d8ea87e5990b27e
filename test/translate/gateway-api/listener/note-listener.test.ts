import { expect, it } from 'vitest';
import { noteListener } from '../../../../src/translate/gateway-api/listener/note-listener.ts';
import { contextOf, gateway, listener, listenerSet } from '../context-of.ts';

it('notes the listener in the Gateway or ListenerSet that it stands in', () => {
  const context = contextOf({
    gateways: [
      gateway('g', {
        allowedListeners: { namespaces: { from: 'All' } },
        listeners: [listener('a'), listener('b', { port: 81 })],
      }),
    ],
    listenerSets: [listenerSet('s', 'app', 'g', [listener('c', { port: 82 })])],
  });
  const origins = context.gateways[0]?.listeners.map((of) => {
    const node = {};
    expect(noteListener(context, of, node)).toBe(node);
    return context.provenance.originsOf(node).map(({ object, path }) => [object.kind, object.metadata?.name, ...path]);
  });
  expect(origins).toEqual([
    [['Gateway', 'g', 'spec', 'listeners', 0]],
    [['Gateway', 'g', 'spec', 'listeners', 1]],
    [['ListenerSet', 's', 'spec', 'listeners', 0]],
  ]);
});
