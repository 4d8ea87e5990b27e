import { describe, expect, it } from 'vitest';
import { groupListeners, markConflict } from '../../../../src/translate/gateway-api/listener/mark-conflict.ts';
import { brief, listener } from '../context-of.ts';
import { listenerContexts, oneListener } from './listener-contexts.ts';

describe('markConflict', () => {
  it('says no more than the conflict of a Gateway listener', () => {
    const own = oneListener();
    markConflict(own, 'HostnameConflict', 'm');
    expect(brief(own.conditions)).toEqual(['Conflicted=True/HostnameConflict']);
  });

  it('also refuses the listener of a ListenerSet', () => {
    const inSet = oneListener({}, true);
    markConflict(inSet, 'ProtocolConflict', 'm');
    expect(brief(inSet.conditions)).toEqual([
      'Conflicted=True/ProtocolConflict',
      'Accepted=False/ProtocolConflict',
      'Programmed=False/ProtocolConflict',
    ]);
  });
});

describe('groupListeners', () => {
  it('keeps the order of appearance, of groups and in them', () => {
    const listeners = listenerContexts([
      listener('a', { port: 90 }),
      listener('b', { port: 80 }),
      listener('c', { port: 90 }),
    ]);
    const groups = [...groupListeners(listeners, (l) => l.listener.port)];
    expect(groups.map(([port, of]) => [port, of.map((l) => l.listener.name)])).toEqual([
      [90, ['a', 'c']],
      [80, ['b']],
    ]);
    expect(groupListeners([], () => 1).size).toBe(0);
  });
});
