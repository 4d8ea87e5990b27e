import { describe, expect, it } from 'vitest';
import type { RouteContext, TranslateContext } from '../../../../src/translate/gateway-api/contexts.ts';
import type { XdsDraft } from '../../../../src/translate/gateway-api/ir-drafts.ts';
import { indexIRRoutes, replaceRoutes } from '../../../../src/translate/policies/attachment/ir-route-index.ts';
import { createProvenance } from '../../../../src/translate/provenance.ts';

const http = (name: string, ...routes: string[]) => ({
  name,
  routes: routes.map((route) => ({ name: route, hostname: '*', isHTTP2: false })),
});
const tcp = (name: string, destination: string) => ({ name, routes: [{ name, destination: { name: destination } }] });
const udp = (name: string, destination: string) => ({ name, route: { name, destination: { name: destination } } });

const ir = {
  http: [
    http(
      'a',
      'httproute/ns/foo/rule/0/match/0/x',
      'httproute/ns/foobar/rule/0/match/0/x',
      'httproute/ns/foo/rule/1/match/-1/x',
    ),
    http('b', 'httproute/ns/foo/rule/0/match/0/y'),
  ],
  tcp: [tcp('t', 'tcproute/ns/foo/rule/-1')],
  udp: [udp('u', 'udproute/ns/foo/rule/-1')],
} as unknown as XdsDraft;

const route = (kind: string, name: string) =>
  ({ kind, route: { metadata: { namespace: 'ns', name } } }) as unknown as RouteContext;

describe('indexIRRoutes', () => {
  const index = indexIRRoutes({ xds: new Map([['ns/gw', ir]]) } satisfies Pick<TranslateContext, 'xds'>);

  it('finds HTTP routes by the whole name of their route object', () => {
    const places = [...index.http(route('HTTPRoute', 'foo'))].map(([listener, at]) => [listener.name, at]);
    expect(places).toEqual([
      ['a', [0, 2]],
      ['b', [0]],
    ]);
    expect(index.http(route('GRPCRoute', 'foo')).size).toBe(0);
  });

  it('finds TCP and UDP routes by their destination', () => {
    expect([...index.tcp(route('TCPRoute', 'foo')).keys()].map(({ name }) => name)).toEqual(['t']);
    expect(index.udp(route('UDPRoute', 'foo')).map(({ name }) => name)).toEqual(['u']);
    expect(index.udp(route('UDPRoute', 'other'))).toEqual([]);
  });
});

describe('replaceRoutes', () => {
  it('replaces what changes and hands on where it comes from', () => {
    const provenance = createProvenance();
    const routes = [...(ir.http[0]?.routes ?? [])];
    const [first, , third] = routes;
    if (first) provenance.note(first, { kind: 'HTTPRoute' });
    replaceRoutes(routes, [0, 2], provenance, (r) => (r === first ? { ...r, isHTTP2: true } : undefined));
    expect(routes[0]?.isHTTP2).toBe(true);
    expect(routes[2]).toBe(third);
    expect(provenance.originsOf(routes[0] ?? {})).toEqual([{ object: { kind: 'HTTPRoute' }, path: [] }]);
  });
});
