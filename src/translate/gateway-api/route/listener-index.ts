import type { GatewayContext, ListenerContext, ListenerSetContext, TranslateContext } from '../contexts.ts';
import { keyOf } from '../resource-index.ts';

/** What parentRefs are looked up in: accepted Gateways, attached ListenerSets, and their listeners by name. */
export interface ListenerIndex {
  readonly gateways: ReadonlyMap<string, ListenerOwner<GatewayContext>>;
  /** ListenerSets that have at least one listener in an accepted Gateway. */
  readonly listenerSets: ReadonlyMap<string, ListenerOwner<ListenerSetContext>>;
  /** True when another listener of the same Gateway has this hostname on the same port. */
  readonly isTakenByOther: (listener: ListenerContext, hostname: string) => boolean;
}

/** A Gateway or ListenerSet with the listeners that stand in it itself. */
export interface ListenerOwner<T> {
  readonly owner: T;
  readonly listeners: readonly ListenerContext[];
  readonly byName: ReadonlyMap<string, readonly ListenerContext[]>;
}

/** Reads all listeners once. */
export function indexListeners({ gateways, listenerSets }: TranslateContext): ListenerIndex {
  const bySet = new Map<ListenerSetContext, ListenerContext[]>();
  const hostnames = new Map<ListenerContext['gateway'], Map<string, number>>();
  const ownListeners = new Map<GatewayContext, ListenerContext[]>();
  for (const gateway of gateways) {
    const counts = new Map<string, number>();
    hostnames.set(gateway, counts);
    ownListeners.set(gateway, []);
    for (const listener of gateway.listeners) {
      const { listenerSet } = listener;
      const own = listenerSet ? bySet.get(listenerSet) : ownListeners.get(gateway);
      if (own) own.push(listener);
      else if (listenerSet) bySet.set(listenerSet, [listener]);
      const key = hostnameKey(listener, listener.listener.hostname ?? '');
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const attachedSets = listenerSets.filter((set) => bySet.has(set));
  return {
    gateways: new Map(gateways.map((g) => [keyOf(g.gateway), ownerOf(g, ownListeners.get(g) ?? [])])),
    listenerSets: new Map(attachedSets.map((s) => [keyOf(s.listenerSet), ownerOf(s, bySet.get(s) ?? [])])),
    isTakenByOther: (listener, hostname) => {
      const count = hostnames.get(listener.gateway)?.get(hostnameKey(listener, hostname)) ?? 0;
      return count > (hostname === (listener.listener.hostname ?? '') ? 1 : 0);
    },
  };
}

function ownerOf<T>(owner: T, listeners: readonly ListenerContext[]): ListenerOwner<T> {
  const byName = new Map<string, ListenerContext[]>();
  for (const listener of listeners) {
    const list = byName.get(listener.listener.name);
    if (list) list.push(listener);
    else byName.set(listener.listener.name, [listener]);
  }
  return { owner, listeners, byName };
}

function hostnameKey({ listener }: ListenerContext, hostname: string): string {
  return `${listener.port}/${hostname}`;
}
