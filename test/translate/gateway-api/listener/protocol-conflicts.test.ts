import { describe, expect, it } from 'vitest';
import type { GatewayListener } from '../../../../src/resources/generated/types.ts';
import { reportProtocolConflicts } from '../../../../src/translate/gateway-api/listener/protocol-conflicts.ts';
import { brief, listener } from '../context-of.ts';
import { listenerContexts } from './listener-contexts.ts';

const of = (name: string, protocol: string, port = 80) => listener(name, { protocol, port });

/** Names of the marked listeners. */
function marked(own: GatewayListener[], sets: Record<string, GatewayListener[]> = {}): string[] {
  return [...reportProtocolConflicts(listenerContexts(own, sets))].map((l) => l.listener.name);
}

describe('reportProtocolConflicts', () => {
  it.each<[string, GatewayListener[], string[]]>([
    ['one protocol', [of('a', 'HTTP'), of('b', 'HTTP')], []],
    ['HTTPS beside TLS', [of('a', 'HTTPS'), of('b', 'TLS')], []],
    ['UDP beside anything', [of('a', 'HTTP'), of('b', 'UDP')], []],
    ['other ports', [of('a', 'HTTP'), of('b', 'TCP', 81)], []],
    ['HTTP beside HTTPS', [of('a', 'HTTP'), of('b', 'HTTPS'), of('c', 'TCP', 81)], ['a', 'b']],
  ])('marks all listeners of a Gateway that differ: %s', (_name, own, expected) => {
    expect(marked(own)).toEqual(expected);
  });

  it('lets the Gateway win over its ListenerSets, wherever they stand', () => {
    expect(marked([of('own', 'TCP')], { s: [of('a', 'HTTP'), of('b', 'TCP')], t: [of('c', 'TLS')] })).toEqual([
      'a',
      'c',
    ]);
  });

  it('lets the first ListenerSet win that is at one with itself', () => {
    expect(marked([], { s: [of('a', 'HTTP')], t: [of('b', 'TCP')], u: [of('c', 'HTTP')] })).toEqual(['b']);
    expect(marked([], { torn: [of('a', 'HTTP'), of('b', 'TCP')], t: [of('c', 'TCP')] })).toEqual(['a', 'b']);
  });

  it('writes the condition', () => {
    const [a] = reportProtocolConflicts(listenerContexts([of('a', 'HTTP'), of('b', 'TCP')]));
    expect(brief(a?.conditions ?? [])).toEqual(['Conflicted=True/ProtocolConflict']);
  });
});
