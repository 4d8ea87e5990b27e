import { describe, expect, it } from 'vitest';
import {
  reportL4Conflicts,
  reportMergedConflicts,
} from '../../../../src/translate/gateway-api/listener/port-conflicts.ts';
import { brief, listener } from '../context-of.ts';
import { listenerContexts } from './listener-contexts.ts';

const of = (name: string, protocol: string, port = 80, hostname?: string) =>
  listener(name, { protocol, port, ...(hostname && { hostname }) });

/** Conditions by name of the listeners that got some. */
function conditionsOf(listeners: ReturnType<typeof listenerContexts>): Record<string, string[]> {
  const told = listeners.filter(({ conditions }) => conditions.length > 0);
  return Object.fromEntries(told.map((l) => [l.listener.name, brief(l.conditions)]));
}

describe('reportL4Conflicts', () => {
  it('keeps the first listener of a port, and says no more of those in ListenerSets', () => {
    const listeners = listenerContexts([of('a', 'TCP'), of('udp', 'UDP'), of('b', 'TCP'), of('far', 'TCP', 81)], {
      set: [of('c', 'TCP'), of('more', 'UDP')],
    });
    reportL4Conflicts(listeners, 'TCP');
    const conflict = ['Conflicted=True/ProtocolConflict'];
    expect(conditionsOf(listeners)).toEqual({ b: conflict, c: conflict });
  });
});

describe('reportMergedConflicts', () => {
  it('keeps the first of equal protocol, hostname and port', () => {
    const listeners = listenerContexts([
      of('a', 'HTTP', 80, 'a.com'),
      of('other-host', 'HTTP', 80, 'b.com'),
      of('other-port', 'HTTP', 81, 'a.com'),
      of('other-protocol', 'HTTPS', 80, 'a.com'),
      of('again', 'HTTP', 80, 'a.com'),
      of('tcp', 'TCP', 90),
      of('tcp-again', 'TCP', 90),
    ]);
    reportMergedConflicts(listeners);
    const conflict = ['Conflicted=True/HostnameConflict'];
    expect(conditionsOf(listeners)).toEqual({ again: conflict, 'tcp-again': conflict });
  });
});
