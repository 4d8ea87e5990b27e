import type { ListenerContext } from '../contexts.ts';
import { setListenerCondition } from './listener-condition.ts';

/** What two listeners cannot share. */
export type ConflictReason = 'ProtocolConflict' | 'HostnameConflict';

/** Reports a conflict; a ListenerSet's listener is also neither accepted nor programmed. */
export function markConflict(listener: ListenerContext, reason: ConflictReason, message: string): void {
  setListenerCondition(listener, 'Conflicted', 'True', reason, message);
  if (!listener.listenerSet) return;
  setListenerCondition(listener, 'Accepted', 'False', reason, message);
  setListenerCondition(listener, 'Programmed', 'False', reason, message);
}

/** Groups listeners by a key, in order of appearance. */
export function groupListeners<K>(
  listeners: readonly ListenerContext[],
  keyOf: (listener: ListenerContext) => K,
): ReadonlyMap<K, readonly ListenerContext[]> {
  const groups = new Map<K, ListenerContext[]>();
  for (const listener of listeners) {
    const key = keyOf(listener);
    const group = groups.get(key);
    if (group) group.push(listener);
    else groups.set(key, [listener]);
  }
  return groups;
}
