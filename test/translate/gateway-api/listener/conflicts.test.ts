import { describe, expect, it } from 'vitest';
import { contextOf, envoyProxy, gateway, listener, listenerConditions, listenerSet } from '../context-of.ts';

const open = { allowedListeners: { namespaces: { from: 'All' as const } } };
const good = ['Programmed=True/Programmed', 'Accepted=True/Accepted', 'ResolvedRefs=True/ResolvedRefs'];
const conflict = (reason: string) => [
  `Conflicted=True/${reason}`,
  'Programmed=False/Invalid',
  'ResolvedRefs=True/ResolvedRefs',
];
const conflictInSet = (reason: string) => [
  `Conflicted=True/${reason}`,
  `Accepted=False/${reason}`,
  `Programmed=False/${reason}`,
  'ResolvedRefs=True/ResolvedRefs',
];
const goodInSet = [...good, 'Conflicted=False/NoConflicts'];

describe('conflicts of listeners', () => {
  it('finds none between different hostnames, ports and levels', () => {
    const listeners = [
      listener('a', { hostname: 'a.example.com' }),
      listener('all'),
      listener('udp', { protocol: 'UDP' }),
      listener('tcp', { protocol: 'TCP', port: 81 }),
    ];
    const conditions = listenerConditions(contextOf({ gateways: [gateway('g', { listeners })] }));
    expect(Object.values(conditions)).toEqual([good, good, good, good]);
  });

  it('marks all listeners of a port with two protocols, and a repeated hostname', () => {
    const listeners = [
      listener('http'),
      listener('tcp', { protocol: 'TCP' }),
      listener('x', { port: 81, hostname: 'x.example.com' }),
      listener('y', { port: 81, hostname: 'x.example.com' }),
    ];
    expect(listenerConditions(contextOf({ gateways: [gateway('g', { listeners })] }))).toEqual({
      'infra/g/http': conflict('ProtocolConflict'),
      'infra/g/tcp': conflict('ProtocolConflict'),
      'infra/g/x': conflict('HostnameConflict'),
      'infra/g/y': conflict('HostnameConflict'),
    });
  });

  it('keeps the first of several TCP or UDP listeners of a port', () => {
    const listeners = ['one', 'two', 'three'].map((name) => listener(name, { protocol: 'UDP' }));
    expect(listenerConditions(contextOf({ gateways: [gateway('g', { listeners })] }))).toEqual({
      'infra/g/one': good,
      'infra/g/two': conflict('ProtocolConflict'),
      'infra/g/three': conflict('ProtocolConflict'),
    });
  });

  it('lets the Gateway win over ListenerSets and the first ListenerSet over later ones', () => {
    const context = contextOf({
      gateways: [gateway('g', { ...open, listeners: [listener('main', { hostname: 'a.com' })] })],
      listenerSets: [
        listenerSet('first', 'x', 'g', [listener('a', { hostname: 'a.com' }), listener('b', { hostname: 'b.com' })]),
        listenerSet('second', 'x', 'g', [listener('b', { hostname: 'b.com' }), listener('t', { protocol: 'TCP' })]),
      ],
    });
    expect(listenerConditions(context)).toEqual({
      'infra/g/main': good,
      'infra/g/x/first/a': conflictInSet('HostnameConflict'),
      'infra/g/x/first/b': goodInSet,
      'infra/g/x/second/b': conflictInSet('HostnameConflict'),
      'infra/g/x/second/t': conflictInSet('ProtocolConflict'),
    });
  });

  it('lets no ListenerSet win that repeats the hostname itself, nor one that mixes protocols', () => {
    const context = contextOf({
      gateways: [gateway('g', open)],
      listenerSets: [
        listenerSet('s', 'x', 'g', [listener('a'), listener('b')]),
        listenerSet('t', 'x', 'g', [listener('h', { port: 81 }), listener('c', { port: 81, protocol: 'TCP' })]),
        listenerSet('u', 'x', 'g', [listener('a'), listener('c', { port: 81, hostname: 'c.com' })]),
      ],
    });
    expect(listenerConditions(context)).toEqual({
      'infra/g/x/s/a': conflictInSet('HostnameConflict'),
      'infra/g/x/s/b': conflictInSet('HostnameConflict'),
      'infra/g/x/t/h': conflictInSet('ProtocolConflict'),
      'infra/g/x/t/c': conflictInSet('ProtocolConflict'),
      'infra/g/x/u/a': conflictInSet('HostnameConflict'),
      'infra/g/x/u/c': goodInSet,
    });
  });

  it('compares the listeners of merged Gateways with each other', () => {
    const context = contextOf({
      envoyProxyForGatewayClass: envoyProxy('class', { mergeGateways: true }),
      gateways: [gateway('g', { listeners: [listener('a')] }), gateway('h', { listeners: [listener('a')] })],
    });
    expect(listenerConditions(context)).toEqual({ 'infra/g/a': good, 'infra/h/a': conflict('HostnameConflict') });
    expect([...context.xds.keys()]).toEqual(['test-class']);
    expect(context.xds.get('test-class')?.http.map(({ name }) => name)).toEqual(['infra/g/a']);
  });
});
