import { expect, it } from 'vitest';
import { setListenerSetCondition } from '../../../../src/translate/gateway-api/listener-set/listener-set-condition.ts';
import { listenerSet } from '../context-of.ts';

it('sets a condition with the generation of the ListenerSet, once for each type', () => {
  const made = listenerSet('s', 'app', 'g', []);
  const set = { listenerSet: { ...made, metadata: { ...made.metadata, generation: 6 } }, conditions: [] };
  setListenerSetCondition(set, 'Accepted', 'True', 'Accepted', 'm');
  setListenerSetCondition(set, 'Accepted', 'False', 'NotAllowed', 'n');
  expect(set.conditions).toEqual([
    { type: 'Accepted', status: 'False', reason: 'NotAllowed', message: 'n', observedGeneration: 6 },
  ]);
});
