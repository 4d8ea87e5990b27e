import { describe, expect, it } from 'vitest';
import { brief, contextOf, gateway, listener } from '../context-of.ts';

type Listener = Parameters<typeof listener>[1];

function check(rest: Listener) {
  const context = contextOf({ gateways: [gateway('g', { listeners: [listener('l', rest)] })] });
  const [found] = context.gateways[0]?.listeners ?? [];
  return { conditions: brief(found?.conditions ?? []), kinds: found?.supportedKinds, ready: found?.ready };
}

const resolved = 'ResolvedRefs=True/ResolvedRefs';

describe('validation of a listener', () => {
  it.each<[string, Listener, string[]]>([
    [
      'an unknown protocol',
      { protocol: 'QUIC' },
      ['Accepted=False/UnsupportedProtocol', 'Programmed=False/Invalid', resolved],
    ],
    ['TLS settings on HTTP', { tls: {} }, ['Programmed=False/Invalid', resolved]],
    ['a hostname on TCP', { protocol: 'TCP', hostname: 'a.com' }, ['Programmed=False/Invalid', resolved]],
    ['HTTPS without TLS settings', { protocol: 'HTTPS' }, ['Programmed=False/Invalid', resolved]],
    ['HTTPS without certificates', { protocol: 'HTTPS', tls: {} }, ['Programmed=False/Invalid', resolved]],
    [
      'HTTPS that passes TLS through',
      { protocol: 'HTTPS', tls: { mode: 'Passthrough' } },
      ['Programmed=False/Invalid', resolved],
    ],
    [
      'passthrough with certificates',
      { protocol: 'TLS', tls: { mode: 'Passthrough', certificateRefs: [{ name: 'c' }] } },
      ['Programmed=False/Invalid', resolved],
    ],
    [
      'TLS termination without certificates',
      { protocol: 'TLS', tls: { mode: 'Terminate' } },
      ['Programmed=False/Invalid', resolved],
    ],
    [
      'a missing Secret',
      { protocol: 'HTTPS', tls: { certificateRefs: [{ name: 'c' }] } },
      ['ResolvedRefs=False/InvalidCertificateRef', 'Accepted=True/Accepted', 'Programmed=False/Invalid'],
    ],
    [
      'a Secret elsewhere without grant',
      { protocol: 'HTTPS', tls: { certificateRefs: [{ name: 'c', namespace: 'other' }] } },
      ['ResolvedRefs=False/RefNotPermitted', 'Programmed=False/Invalid'],
    ],
    [
      'a selector that is missing',
      { allowedRoutes: { namespaces: { from: 'Selector' } } },
      ['Programmed=False/Invalid', resolved],
    ],
    [
      'kinds that it cannot serve',
      { allowedRoutes: { kinds: [{ kind: 'TCPRoute' }, { kind: 'HTTPRoute' }] } },
      ['ResolvedRefs=False/InvalidRouteKinds', 'Programmed=False/Invalid'],
    ],
  ])('reports %s', (_name, rest, conditions) => {
    expect(check(rest)).toMatchObject({ conditions, ready: false });
  });

  it('reports the TLS mode before what else is wrong', () => {
    const rest = { protocol: 'HTTPS', tls: { mode: 'Passthrough', certificateRefs: [{ name: 'c' }] } } as const;
    expect(check(rest).conditions).toEqual([
      'Programmed=False/UnsupportedTLSMode',
      'ResolvedRefs=False/InvalidCertificateRef',
    ]);
  });

  it('lists the kinds that it can serve, as they are written', () => {
    expect(check({ protocol: 'TLS', tls: {} }).kinds?.map(({ kind }) => kind)).toEqual(['TCPRoute', 'TLSRoute']);
    expect(check({ allowedRoutes: { kinds: [{ kind: 'GRPCRoute' }] } }).kinds).toEqual([{ kind: 'GRPCRoute' }]);
    expect(check({ allowedRoutes: { kinds: [{ group: 'other.io', kind: 'HTTPRoute' }] } }).kinds).toEqual([]);
  });
});
