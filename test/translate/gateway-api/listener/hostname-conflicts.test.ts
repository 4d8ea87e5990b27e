import { describe, expect, it } from 'vitest';
import type { GatewayListener } from '../../../../src/resources/generated/types.ts';
import { reportHostnameConflicts } from '../../../../src/translate/gateway-api/listener/hostname-conflicts.ts';
import { brief, listener } from '../context-of.ts';
import { listenerContexts } from './listener-contexts.ts';

const on = (name: string, hostname?: string, rest: Partial<GatewayListener> = {}) =>
  listener(name, { ...(hostname && { hostname }), ...rest });

/** Names of the listeners with a conflict. */
function marked(own: GatewayListener[], sets: Record<string, GatewayListener[]> = {}): string[] {
  const listeners = listenerContexts(own, sets);
  reportHostnameConflicts(listeners);
  return listeners
    .filter(({ conditions }) => brief(conditions)[0] === 'Conflicted=True/HostnameConflict')
    .map((l) => l.listener.name);
}

describe('reportHostnameConflicts', () => {
  it.each<[string, GatewayListener[], string[]]>([
    ['hostnames differ', [on('a', 'a.com'), on('b', 'b.com'), on('c')], []],
    ['ports differ', [on('a', 'a.com'), on('b', 'a.com', { port: 81 })], []],
    ['a hostname is repeated', [on('a', 'a.com'), on('b', 'a.com')], ['a', 'b']],
    ['none is given twice', [on('a'), on('b')], ['a', 'b']],
    [
      'the protocols differ',
      [on('a', 'a.com', { protocol: 'HTTPS' }), on('b', 'a.com', { protocol: 'TLS' })],
      ['a', 'b'],
    ],
    [
      'there are no hostnames in the protocol',
      [on('a', '', { protocol: 'TCP' }), on('b', '', { protocol: 'TCP' })],
      [],
    ],
  ])('on a Gateway where %s', (_name, own, expected) => {
    expect(marked(own)).toEqual(expected);
  });

  it('lets the one listener of the Gateway win, else the first of the ListenerSets', () => {
    expect(marked([on('own', 'a.com')], { s: [on('a', 'a.com')], t: [on('b', 'a.com')] })).toEqual(['a', 'b']);
    expect(marked([on('one', 'a.com'), on('two', 'a.com')], { s: [on('a', 'a.com')] })).toEqual(['one', 'two', 'a']);
    expect(marked([], { s: [on('a', 'a.com')], t: [on('b', 'a.com')] })).toEqual(['b']);
  });

  it('lets none win where a ListenerSet repeats the hostname itself', () => {
    expect(marked([], { s: [on('a', 'a.com')], t: [on('b', 'a.com'), on('c', 'a.com')] })).toEqual(['a', 'b', 'c']);
  });
});
