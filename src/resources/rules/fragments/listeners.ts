import type { GatewayListener, GatewayListenerTLS } from '../../generated/types.ts';
import { type Rule, rule } from '../rule.ts';

type Listeners = readonly GatewayListener[];

function every(id: number, check: (listener: GatewayListener) => boolean, message: string): readonly Rule[] {
  return rule<Listeners>(id, 'spec.listeners', (listeners) => listeners.every(check), message);
}

function unique(keys: readonly string[]): boolean {
  return new Set(keys).size === keys.length;
}

/** Rules on the listeners of Gateways and ListenerSets; the number of the rule on equal listeners differs. */
export function listenerRules(conflictId: 21 | 88): readonly Rule[] {
  return [
    ...every(
      16,
      ({ protocol, tls }) => !['HTTP', 'TCP', 'UDP'].includes(protocol) || tls === undefined,
      'has tls on a listener of protocol HTTP, TCP or UDP',
    ),
    ...every(
      17,
      ({ protocol, tls }) => protocol !== 'HTTPS' || ['', 'Terminate'].includes(tls?.mode ?? ''),
      'has a listener of protocol HTTPS whose tls.mode is not Terminate',
    ),
    ...every(
      18,
      ({ protocol, tls }) => protocol !== 'TLS' || (tls?.mode ?? '') !== '',
      'has a listener of protocol TLS without tls.mode',
    ),
    ...every(
      19,
      ({ protocol, hostname }) => !['TCP', 'UDP'].includes(protocol) || (hostname ?? '') === '',
      'has a hostname on a listener of protocol TCP or UDP',
    ),
    ...rule<Listeners>(
      20,
      'spec.listeners',
      (listeners) => unique(listeners.map(({ name }) => name)),
      'gives one name to several listeners',
    ),
    ...rule<Listeners>(
      conflictId,
      'spec.listeners',
      (listeners) =>
        unique(listeners.map(({ port, protocol, hostname }) => JSON.stringify([port, protocol, hostname ?? null]))),
      'has several listeners with the same port, protocol and hostname',
    ),
    ...rule<GatewayListenerTLS>(
      22,
      'spec.listeners[].tls',
      ({ mode, certificateRefs, options }) =>
        mode !== 'Terminate' || (certificateRefs?.length ?? 0) > 0 || Object.keys(options ?? {}).length > 0,
      'needs certificateRefs (or options) with mode Terminate',
    ),
  ];
}
