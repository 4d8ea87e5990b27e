import type { ListenerContext } from '../contexts.ts';
import { groupListeners, markConflict } from './mark-conflict.ts';

const protocolsWithHostname = new Set(['HTTP', 'HTTPS', 'TLS']);

/**
 * Marks listeners that repeat a hostname on a port (spec/gateway-api.md 5.4, rule 2). The protocol is not part of the comparison:
 * HTTPS and TLS listeners of one hostname conflict too. Takes listeners without a protocol conflict.
 */
export function reportHostnameConflicts(listeners: readonly ListenerContext[]): void {
  const named = listeners.filter(({ listener }) => protocolsWithHostname.has(listener.protocol));
  const keyOf = ({ listener }: ListenerContext): string => `${listener.port} ${listener.hostname ?? ''}`;
  for (const group of groupListeners(named, keyOf).values()) {
    if (group.length < 2) continue;
    const winner = winnerOf(group);
    for (const listener of group) if (listener !== winner) markHostname(listener);
  }
}

/** The Gateway's one listener wins, else the first of the ListenerSets', unless one of these repeats the hostname itself. */
function winnerOf(group: readonly ListenerContext[]): ListenerContext | undefined {
  const ofGateway = group.filter((listener) => !listener.listenerSet);
  if (ofGateway.length > 0) return ofGateway.length === 1 ? ofGateway[0] : undefined;
  const sets = groupListeners(group, (listener) => listener.listenerSet);
  return [...sets.values()].some((members) => members.length > 1) ? undefined : group[0];
}

/** Reports that another listener has the same port and hostname. */
function markHostname(listener: ListenerContext): void {
  const { hostname, port } = listener.listener;
  const name = hostname ? `Hostname ${hostname}` : 'A listener for all hostnames';
  markConflict(
    listener,
    'HostnameConflict',
    `${name} stands on port ${port} more than once: remove or rename one of them.`,
  );
}
