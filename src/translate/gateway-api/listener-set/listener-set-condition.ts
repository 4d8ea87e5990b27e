import type { ListenerSetContext } from '../contexts.ts';
import { setCondition } from '../status/condition.ts';

/** Sets a condition of a ListenerSet with its generation. */
export function setListenerSetCondition(
  { listenerSet, conditions }: ListenerSetContext,
  type: 'Accepted' | 'Programmed',
  status: 'True' | 'False',
  reason: string,
  message: string,
): void {
  setCondition(conditions, { type, status, reason, message, observedGeneration: listenerSet.metadata.generation });
}
