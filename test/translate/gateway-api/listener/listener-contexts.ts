import type { GatewayListener } from '../../../../src/resources/generated/types.ts';
import type { ListenerContext, ListenerSetContext } from '../../../../src/translate/gateway-api/contexts.ts';
import { addListener, createGatewayContext } from '../../../../src/translate/gateway-api/gateway/gateway-context.ts';
import { gateway, listener, listenerSet } from '../context-of.ts';

/** Contexts of the listeners of Gateway `infra/g`, then of its ListenerSets in namespace `app`, before anything was said about them. */
export function listenerContexts(
  own: readonly GatewayListener[],
  sets: Readonly<Record<string, readonly GatewayListener[]>> = {},
): ListenerContext[] {
  const settings = { irKey: 'infra/g', ownEnvoyProxy: false, mergeBackends: false };
  const context = createGatewayContext(gateway('g', { listeners: [...own] }), settings);
  for (const one of own) addListener(context, one);
  for (const [name, listeners] of Object.entries(sets)) {
    const set: ListenerSetContext = {
      listenerSet: listenerSet(name, 'app', 'g', [...listeners]),
      gateway: context,
      conditions: [],
    };
    for (const one of listeners) addListener(context, one, set);
  }
  return context.listeners;
}

/** The context of one listener named `l`, of the Gateway or of a ListenerSet. */
export function oneListener(rest: Partial<GatewayListener> = {}, inSet = false): ListenerContext {
  const made = listener('l', rest);
  const [only] = inSet ? listenerContexts([], { set: [made] }) : listenerContexts([made]);
  if (!only) throw new Error('a listener was given');
  return only;
}
