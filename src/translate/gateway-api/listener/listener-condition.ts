import type { ListenerContext } from '../contexts.ts';
import { setCondition } from '../status/condition.ts';

/** Types of conditions that listeners carry. */
export type ListenerConditionType = 'Programmed' | 'Accepted' | 'ResolvedRefs' | 'Conflicted' | 'OverlappingTLSConfig';

/** Sets a condition of a listener with the generation of the object that it stands in. */
export function setListenerCondition(
  listener: ListenerContext,
  type: ListenerConditionType,
  status: 'True' | 'False',
  reason: string,
  message: string,
): void {
  setCondition(listener.conditions, { type, status, reason, message, observedGeneration: generationOf(listener) });
}

/** Generation of the Gateway or ListenerSet whose status the listener's conditions stand in. */
function generationOf({ gateway, listenerSet }: ListenerContext): number | undefined {
  return (listenerSet?.listenerSet ?? gateway.gateway).metadata.generation;
}
