import { describe, expect, it } from 'vitest';
import type { ListenerSet } from '../../../src/resources/generated/types.ts';
import { echoListenerSetStatus } from '../../../src/translate/echo/echo-listener-set.ts';
import { contextOf, gateway, listener, listenerSet } from '../gateway-api/context-of.ts';

const old = { name: 'old', attachedRoutes: 7, supportedKinds: [], conditions: [] };

/** The status of a ListenerSet of Gateway `infra/g` beside another ListenerSet. */
function status(set: ListenerSet) {
  const context = contextOf({
    gateways: [
      gateway('g', { allowedListeners: { namespaces: { from: 'All' } }, listeners: [listener('own', { port: 90 })] }),
    ],
    listenerSets: [set, listenerSet('other', 'app', 'g', [listener('x', { port: 91 })])],
  });
  const [made] = context.listenerSets;
  return made && echoListenerSetStatus(made);
}

describe('echoListenerSetStatus', () => {
  it('shows the listeners of this ListenerSet alone, in place of old ones', () => {
    const set = listenerSet('s', 'app', 'g', [listener('a'), listener('b', { port: 81 })]);
    const found = status({ ...set, status: { listeners: [old], extra: 1 } as never });
    expect(found).toMatchObject({
      extra: 1,
      conditions: [{ type: 'Accepted', lastTransitionTime: null }, { type: 'Programmed' }],
      listeners: [
        { name: 'a', attachedRoutes: 0 },
        { name: 'b', attachedRoutes: 0 },
      ],
    });
    expect(found?.listeners).toHaveLength(2);
  });

  it('keeps the old listeners of one that is not attached', () => {
    const set = listenerSet('s', 'app', 'nowhere', [listener('a')]);
    expect(status({ ...set, status: { listeners: [old] } as never })?.listeners).toEqual([old]);
    expect(status(set)).not.toHaveProperty('listeners');
  });

  it('leaves out an empty status', () => {
    const bare = { listenerSet: listenerSet('s', 'app', 'g', []), conditions: [] };
    expect(echoListenerSetStatus(bare)).toBeUndefined();
  });
});
