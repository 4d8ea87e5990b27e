import { describe, expect, it } from 'vitest';
import type { Gateway } from '../../../../src/resources/generated/types.ts';
import { echoListenerSetStatus } from '../../../../src/translate/echo/echo-listener-set.ts';
import { brief, contextOf, gateway, listener, listenerSet } from '../context-of.ts';

type From = NonNullable<NonNullable<Gateway['spec']['allowedListeners']>['namespaces']>;

function attach(namespaces: From | undefined, namespace = 'apps', listeners = [listener('a')]) {
  const context = contextOf({
    gateways: [gateway('g', namespaces && { allowedListeners: { namespaces } })],
    listenerSets: [listenerSet('s', namespace, 'g', listeners)],
    namespaces: [{ apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'apps', labels: { team: 'a' } } }],
  });
  return {
    conditions: brief(context.listenerSets[0]?.conditions ?? []),
    count: context.gateways[0]?.attachedListenerSets,
    entries: context.listenerSets[0] && echoListenerSetStatus(context.listenerSets[0])?.listeners,
    names: context.gateways[0]?.listeners.map(({ irName }) => irName),
  };
}

const accepted = ['Accepted=True/Accepted', 'Programmed=True/Programmed'];
const refused = ['Accepted=False/NotAllowed', 'Programmed=False/NotAllowed'];

describe('ListenerSets', () => {
  it.each<[string, From | undefined, string, string[]]>([
    ['no setting', undefined, 'apps', refused],
    ['None', { from: 'None' }, 'infra', refused],
    ['All', { from: 'All' }, 'apps', accepted],
    ['Same, elsewhere', { from: 'Same' }, 'apps', refused],
    ['Same', { from: 'Same' }, 'infra', accepted],
    ['a selector that matches', { from: 'Selector', selector: { matchLabels: { team: 'a' } } }, 'apps', accepted],
    ['a selector that does not', { from: 'Selector', selector: { matchLabels: { team: 'b' } } }, 'apps', refused],
    ['a selector without Namespace object', { from: 'Selector', selector: {} }, 'unknown', refused],
  ])('with %s', (_name, namespaces, namespace, conditions) => {
    const found = attach(namespaces, namespace);
    expect(found.conditions).toEqual(conditions);
    expect(found.count).toBe(conditions === accepted ? 1 : undefined);
    expect(found.names).toEqual(conditions === accepted ? [`infra/g/${namespace}/s/a`] : []);
  });

  it('sum up their listeners', () => {
    const bad = listener('bad', { tls: {} });
    expect(attach({ from: 'All' }, 'apps', [listener('a'), bad]).conditions).toEqual([
      'Accepted=True/ListenersNotValid',
      'Programmed=True/Programmed',
    ]);
    const none = attach({ from: 'All' }, 'apps', [bad]);
    expect(none.conditions).toEqual(['Accepted=False/ListenersNotValid', 'Programmed=False/ListenersNotValid']);
    expect(none.count).toBeUndefined();
    expect(none.entries).toMatchObject([{ name: 'bad', attachedRoutes: 0 }]);
  });

  it('count as accepted where their Gateway is unknown', () => {
    const context = contextOf({ listenerSets: [listenerSet('s', 'apps', 'absent', [listener('a')])] });
    expect(brief(context.listenerSets[0]?.conditions ?? [])).toEqual(accepted);
  });
});
