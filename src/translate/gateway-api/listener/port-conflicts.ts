import type { ListenerContext } from '../contexts.ts';
import { setListenerCondition } from './listener-condition.ts';
import { groupListeners } from './mark-conflict.ts';

/** Marks all but the first TCP (or UDP) listener of a port of one Gateway (spec/gateway-api.md 5.4, rule 3). */
export function reportL4Conflicts(listeners: readonly ListenerContext[], protocol: 'TCP' | 'UDP'): void {
  const ofProtocol = listeners.filter(({ listener }) => listener.protocol === protocol);
  for (const [port, [, ...repeated]] of groupListeners(ofProtocol, ({ listener }) => listener.port)) {
    const message = `Port ${port} has more than one ${protocol} listener: only the first one is used.`;
    for (const listener of repeated) setListenerCondition(listener, 'Conflicted', 'True', 'ProtocolConflict', message);
  }
}

/** Marks listeners that repeat another one's protocol, hostname and port when all Gateways share a fleet (rule 4). */
export function reportMergedConflicts(listeners: readonly ListenerContext[]): void {
  const keyOf = ({ listener: { protocol, hostname, port } }: ListenerContext): string =>
    `${protocol} ${hostname ?? ''} ${port}`;
  for (const [, ...repeated] of groupListeners(listeners, keyOf).values()) {
    for (const listener of repeated) {
      const { protocol, hostname, port } = listener.listener;
      const name = hostname ? ` for hostname ${hostname}` : '';
      const message = `The Gateways of this class share one fleet, and an earlier one has a ${protocol} listener${name} on port ${port}.`;
      setListenerCondition(listener, 'Conflicted', 'True', 'HostnameConflict', message);
    }
  }
}
