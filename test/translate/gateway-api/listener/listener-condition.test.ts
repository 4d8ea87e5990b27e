import { describe, expect, it } from 'vitest';
import type { ListenerContext } from '../../../../src/translate/gateway-api/contexts.ts';
import { setListenerCondition } from '../../../../src/translate/gateway-api/listener/listener-condition.ts';
import { gateway, listenerSet } from '../context-of.ts';
import { oneListener } from './listener-contexts.ts';

describe('setListenerCondition', () => {
  it('carries the generation of the Gateway, or of the ListenerSet that the listener stands in', () => {
    const own = oneListener();
    const g = gateway('g');
    const s = listenerSet('s', 'app', 'g', []);
    const of: ListenerContext = {
      ...own,
      gateway: { ...own.gateway, gateway: { ...g, metadata: { ...g.metadata, generation: 2 } } },
    };
    const inSet: ListenerContext = {
      ...of,
      conditions: [],
      listenerSet: { listenerSet: { ...s, metadata: { ...s.metadata, generation: 5 } }, conditions: [] },
    };
    setListenerCondition(of, 'Accepted', 'False', 'R', 'm');
    setListenerCondition(inSet, 'Accepted', 'False', 'R', 'm');
    const condition = { type: 'Accepted', status: 'False', reason: 'R', message: 'm' };
    expect(of.conditions).toEqual([{ ...condition, observedGeneration: 2 }]);
    expect(inSet.conditions).toEqual([{ ...condition, observedGeneration: 5 }]);
  });
});
