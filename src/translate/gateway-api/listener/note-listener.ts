import type { ListenerContext, TranslateContext } from '../contexts.ts';

/** Notes that a node comes from this listener of the Gateway's or ListenerSet's spec; returns the node. */
export function noteListener<T extends object>(context: TranslateContext, listener: ListenerContext, node: T): T {
  const owner = listener.listenerSet?.listenerSet ?? listener.gateway.gateway;
  const index = owner.spec.listeners?.indexOf(listener.listener) ?? -1;
  return context.provenance.note(node, owner, ['spec', 'listeners', ...(index < 0 ? [] : [index])]);
}
