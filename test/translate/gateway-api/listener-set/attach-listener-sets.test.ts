import { describe, expect, it } from 'vitest';
import type { Gateway, ListenerSet } from '../../../../src/resources/generated/types.ts';
import { setInvalidParameters } from '../../../../src/translate/gateway-api/gateway/gateway-condition.ts';
import { attachListenerSets } from '../../../../src/translate/gateway-api/listener-set/attach-listener-sets.ts';
import { brief, contextOf, gateway, listener, listenerSet } from '../context-of.ts';

type From = NonNullable<NonNullable<Gateway['spec']['allowedListeners']>['namespaces']>;

const accepted = ['Accepted=True/Accepted', 'Programmed=True/Programmed'];
const refused = ['Accepted=False/NotAllowed', 'Programmed=False/NotAllowed'];

/** What becomes of ListenerSets that want to join Gateway `infra/g`, which has one listener of its own. */
function attach(sets: ListenerSet[], namespaces: From = { from: 'All' }) {
  const spec = { listeners: [listener('own')], allowedListeners: { namespaces } };
  const context = contextOf({
    gateways: [gateway('g', spec)],
    listenerSets: sets,
    namespaces: [{ apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'apps', labels: { team: 'a' } } }],
  });
  return {
    sets: context.listenerSets.map((set) => ({
      attached: set.gateway !== undefined,
      conditions: brief(set.conditions),
    })),
    names: context.gateways[0]?.listeners.map(({ irName }) => irName),
  };
}

const inNamespace = (namespace: string, port = 81) => listenerSet('s', namespace, 'g', [listener('a', { port })]);

describe('attachListenerSets', () => {
  it.each<[string, From, string, string[]]>([
    ['None', { from: 'None' }, 'infra', refused],
    ['All', { from: 'All' }, 'apps', accepted],
    ['Same, elsewhere', { from: 'Same' }, 'apps', refused],
    ['Same', { from: 'Same' }, 'infra', accepted],
    ['a selector that matches', { from: 'Selector', selector: { matchLabels: { team: 'a' } } }, 'apps', accepted],
    ['a selector that does not', { from: 'Selector', selector: { matchLabels: { team: 'b' } } }, 'apps', refused],
    ['a selector without Namespace object', { from: 'Selector', selector: {} }, 'unknown', refused],
  ])('lets in by namespace: %s', (_name, namespaces, namespace, conditions) => {
    const attached = conditions === accepted;
    const found = attach([inNamespace(namespace)], namespaces);
    expect(found.sets).toEqual([{ attached, conditions }]);
    expect(found.names).toEqual(attached ? ['infra/g/own', `infra/g/${namespace}/s/a`] : ['infra/g/own']);
  });

  it('lets in nobody where the Gateway does not say', () => {
    const context = contextOf({ gateways: [gateway('g')], listenerSets: [inNamespace('infra')] });
    expect(brief(context.listenerSets[0]?.conditions ?? [])).toEqual(refused);
  });

  it('adds listeners after those of the Gateway, in the order of the ListenerSets', () => {
    const two = listenerSet('t', 'apps', 'g', [listener('b', { port: 83 }), listener('c', { port: 84 })]);
    expect(attach([inNamespace('infra'), two]).names).toEqual([
      'infra/g/own',
      'infra/g/infra/s/a',
      'infra/g/apps/t/b',
      'infra/g/apps/t/c',
    ]);
  });

  it('leaves alone what names something else, and takes the own namespace by default', () => {
    const to = (parentRef: ListenerSet['spec']['parentRef'], namespace = 'infra'): ListenerSet => {
      const set = inNamespace(namespace);
      return { ...set, spec: { ...set.spec, parentRef } };
    };
    const attached = (set: ListenerSet) => attach([set]).sets[0]?.attached;
    expect(attached(to({ name: 'g' }))).toBe(true);
    expect(attached(to({ name: 'g' }, 'apps'))).toBe(false);
    expect(attached(to({ name: 'other', namespace: 'infra' }))).toBe(false);
    expect(attached(to({ name: 'g', kind: 'Service' }))).toBe(false);
    expect(attached(to({ name: 'g', group: 'other.io' }))).toBe(false);
  });

  it('refuses a ListenerSet whose Gateway was refused', () => {
    const context = contextOf({ gateways: [gateway('g', { allowedListeners: { namespaces: { from: 'All' } } })] });
    const [refusing] = context.gateways;
    if (refusing) setInvalidParameters(refusing, 'm');
    attachListenerSets({ ...context, resources: { ...context.resources, listenerSets: [inNamespace('apps')] } });
    expect(brief(context.listenerSets[0]?.conditions ?? [])).toEqual([
      'Accepted=False/ParentNotAccepted',
      'Programmed=False/Programmed',
    ]);
    expect(refusing?.listeners).toEqual([]);
  });
});
