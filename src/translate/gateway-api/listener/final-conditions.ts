import type { ListenerContext } from '../contexts.ts';
import { findCondition, hasCondition } from '../status/condition.ts';
import { type ListenerConditionType, setListenerCondition } from './listener-condition.ts';

/** Writes the conditions that follow from the earlier ones, and decides whether the listener is ready (spec/gateway-api.md 5.5). */
export function finishConditions(listener: ListenerContext): void {
  const { conditions } = listener;
  const [first] = conditions;
  if (!first) setGoodConditions(listener);
  else if (
    conditions.length === 1 &&
    first.type === 'ResolvedRefs' &&
    first.reason === 'PartiallyInvalidCertificateRef'
  ) {
    setListenerCondition(listener, 'Accepted', 'True', 'Accepted', acceptedMessage);
    setListenerCondition(listener, 'Programmed', 'True', 'Programmed', programmedMessage);
  } else if (conditions.length === 1 && first.type === 'ResolvedRefs' && first.reason === 'InvalidCertificateRef') {
    setListenerCondition(listener, 'Accepted', 'True', 'Accepted', acceptedMessage);
    setNotProgrammed(listener);
  } else if (!(first.type === 'Programmed' && first.status === 'True')) {
    if (!findCondition(conditions, 'Programmed')) setNotProgrammed(listener);
    setIfMissing(listener, 'ResolvedRefs', 'ResolvedRefs', resolvedMessage);
  }
  listener.ready = hasCondition(conditions, 'Programmed', 'True');
}

const acceptedMessage = 'The listener is accepted.';
const programmedMessage = 'The listener is translated and goes to the proxies.';
const resolvedMessage = 'Everything that the listener refers to was found.';

function setGoodConditions(listener: ListenerContext): void {
  setListenerCondition(listener, 'Programmed', 'True', 'Programmed', programmedMessage);
  setListenerCondition(listener, 'Accepted', 'True', 'Accepted', acceptedMessage);
  setListenerCondition(listener, 'ResolvedRefs', 'True', 'ResolvedRefs', resolvedMessage);
  if (listener.listenerSet)
    setListenerCondition(listener, 'Conflicted', 'False', 'NoConflicts', 'No other listener of the Gateway conflicts.');
}

function setNotProgrammed(listener: ListenerContext): void {
  setListenerCondition(
    listener,
    'Programmed',
    'False',
    invalidReason(listener),
    'The listener is invalid and does not go to the proxies: see its other conditions.',
  );
}

function setIfMissing(listener: ListenerContext, type: ListenerConditionType, reason: string, message: string): void {
  if (!findCondition(listener.conditions, type)) setListenerCondition(listener, type, 'True', reason, message);
}

/** What is left to say of an invalid listener at the end: ListenerSets have a word of their own for it. */
function invalidReason(listener: ListenerContext): string {
  return listener.listenerSet ? 'ListenersNotValid' : 'Invalid';
}
