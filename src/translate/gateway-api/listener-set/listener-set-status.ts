import type { ListenerContext, ListenerSetContext, TranslateContext } from '../contexts.ts';
import { groupListeners } from '../listener/mark-conflict.ts';
import { hasCondition } from '../status/condition.ts';
import { setListenerSetCondition } from './listener-set-condition.ts';

/** Writes the statuses of ListenerSets from those of their listeners, and counts them on their Gateways (spec/gateway-api.md 6). */
export function processListenerSetStatus(context: TranslateContext): void {
  const listenersOf = groupListeners(
    context.gateways.flatMap(({ listeners }) => listeners),
    ({ listenerSet }) => listenerSet,
  );
  for (const set of context.listenerSets) {
    if (hasCondition(set.conditions, 'Accepted', 'False')) continue;
    const listeners = listenersOf.get(set) ?? [];
    setAccepted(set, listeners);
    setProgrammed(set, listeners);
    if (set.gateway && hasCondition(set.conditions, 'Accepted', 'True'))
      set.gateway.attachedListenerSets = (set.gateway.attachedListenerSets ?? 0) + 1;
  }
}

function setAccepted(set: ListenerSetContext, listeners: readonly ListenerContext[]): void {
  const accepted = listeners.filter(({ conditions }) => hasCondition(conditions, 'Accepted', 'True')).length;
  if (accepted === listeners.length)
    setListenerSetCondition(set, 'Accepted', 'True', 'Accepted', 'All listeners are accepted.');
  else if (accepted > 0)
    setListenerSetCondition(
      set,
      'Accepted',
      'True',
      'ListenersNotValid',
      'Some listeners are invalid: see their conditions.',
    );
  else
    setListenerSetCondition(
      set,
      'Accepted',
      'False',
      'ListenersNotValid',
      'No listener is valid: see their conditions.',
    );
}

function setProgrammed(set: ListenerSetContext, listeners: readonly ListenerContext[]): void {
  const programmed = listeners.filter(({ conditions }) => hasCondition(conditions, 'Programmed', 'True')).length;
  if (programmed > 0 || listeners.length === 0)
    setListenerSetCondition(set, 'Programmed', 'True', 'Programmed', 'The valid listeners go to the proxies.');
  else
    setListenerSetCondition(
      set,
      'Programmed',
      'False',
      'ListenersNotValid',
      'No listener is valid: see their conditions.',
    );
}
