import { describe, expect, it } from 'vitest';
import type { Gateway } from '../../../../src/resources/generated/types.ts';
import { echoListenerSetStatus } from '../../../../src/translate/echo/echo-listener-set.ts';
import { brief, contextOf, gateway, listener, listenerSet } from '../context-of.ts';

type From = NonNullable<NonNullable<Gateway['spec']['allowedListeners']>['namespaces']>;

function attach(namespaces: From, listeners = [listener('a')]) {
  const context = contextOf({
    gateways: [gateway('g', { allowedListeners: { namespaces } })],
    listenerSets: [listenerSet('s', 'apps', 'g', listeners)],
  });
  return {
    conditions: brief(context.listenerSets[0]?.conditions ?? []),
    count: context.gateways[0]?.attachedListenerSets,
    entries: context.listenerSets[0] && echoListenerSetStatus(context.listenerSets[0])?.listeners,
  };
}

const accepted = ['Accepted=True/Accepted', 'Programmed=True/Programmed'];
describe('ListenerSets', () => {
  it.each<[string, From, string[], number | undefined]>([
    ['one that is let in', { from: 'All' }, accepted, 1],
    ['one that is refused', { from: 'None' }, ['Accepted=False/NotAllowed', 'Programmed=False/NotAllowed'], undefined],
  ])('are counted: %s', (_name, namespaces, conditions, count) => {
    expect(attach(namespaces)).toMatchObject({ conditions });
    expect(attach(namespaces).count).toBe(count);
  });

  it('sum up their listeners', () => {
    const bad = listener('bad', { tls: {} });
    expect(attach({ from: 'All' }, [listener('a'), bad]).conditions).toEqual([
      'Accepted=True/ListenersNotValid',
      'Programmed=True/Programmed',
    ]);
    const none = attach({ from: 'All' }, [bad]);
    expect(none.conditions).toEqual(['Accepted=False/ListenersNotValid', 'Programmed=False/ListenersNotValid']);
    expect(none.count).toBeUndefined();
    expect(none.entries).toMatchObject([{ name: 'bad', attachedRoutes: 0 }]);
  });

  it('count as accepted where their Gateway is unknown', () => {
    const context = contextOf({ listenerSets: [listenerSet('s', 'apps', 'absent', [listener('a')])] });
    expect(brief(context.listenerSets[0]?.conditions ?? [])).toEqual(accepted);
  });
});
