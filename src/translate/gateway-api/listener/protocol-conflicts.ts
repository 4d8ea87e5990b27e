import type { ListenerContext, ListenerSetContext } from '../contexts.ts';
import { groupListeners, markConflict } from './mark-conflict.ts';

/**
 * Marks listeners whose protocol cannot share their port with the others' (spec/gateway-api.md 5.4, rule 1). Listeners of the Gateway
 * win over those of ListenerSets, and earlier ListenerSets over later ones. Returns the marked listeners.
 */
export function reportProtocolConflicts(listeners: readonly ListenerContext[]): ReadonlySet<ListenerContext> {
  const marked = new Set<ListenerContext>();
  const tcp = listeners.filter(({ listener }) => listener.protocol !== 'UDP');
  for (const group of groupListeners(tcp, ({ listener }) => listener.port).values()) {
    for (const loser of losersOf(group)) {
      const { port, protocol } = loser.listener;
      markConflict(
        loser,
        'ProtocolConflict',
        `Port ${port} is also used by listeners of another protocol than ${protocol}: give them different ports.`,
      );
      marked.add(loser);
    }
  }
  return marked;
}

function losersOf(group: readonly ListenerContext[]): readonly ListenerContext[] {
  if (new Set(group.map(classOf)).size <= 1) return [];
  const ofGateway = new Set(group.filter((l) => !l.listenerSet).map(classOf));
  if (ofGateway.size >= 2) return group;
  const [gatewayClass] = ofGateway;
  const classesOfSet = new Map<ListenerSetContext | undefined, Set<string>>();
  for (const [set, members] of groupListeners(group, (l) => l.listenerSet))
    classesOfSet.set(set, new Set(members.map(classOf)));
  const losers: ListenerContext[] = [];
  let winner = gatewayClass;
  for (const listener of group) {
    const setIsTorn = gatewayClass === undefined && (classesOfSet.get(listener.listenerSet)?.size ?? 0) >= 2;
    if (setIsTorn || (winner !== undefined && classOf(listener) !== winner)) losers.push(listener);
    else winner ??= classOf(listener);
  }
  return losers;
}

/** HTTPS and TLS share a port: Envoy tells them apart by server name. */
function classOf({ listener }: ListenerContext): string {
  return listener.protocol === 'HTTPS' || listener.protocol === 'TLS' ? 'https/tls' : listener.protocol;
}
