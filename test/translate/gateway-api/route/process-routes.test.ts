import { describe, expect, it } from 'vitest';
import { processRoutes } from '../../../../src/translate/gateway-api/route/process-routes.ts';
import { contextOf, gateway, listener } from '../context-of.ts';
import { grpcRoute, httpRoute, surroundings, tcpRoute, tlsRoute, udpRoute } from '../route-fixtures.ts';

const open = { allowedRoutes: { namespaces: { from: 'All' as const } } };
const listeners = [
  listener('udp', { protocol: 'UDP', port: 53, ...open }),
  listener('tcp', { protocol: 'TCP', port: 90, ...open }),
  listener('tls', { protocol: 'TLS', port: 443, tls: { mode: 'Passthrough' }, ...open }),
  listener('http', open),
];
const refs = [{ backendRefs: [{ name: 'web', port: 80 }] }];

describe('processRoutes', () => {
  it('translates all kinds, HTTP first, and inside a kind in the order of the input', () => {
    const context = contextOf({
      ...surroundings,
      gateways: [gateway('gw', { listeners })],
      udpRoutes: [udpRoute('u', [{ backendRefs: [{ name: 'web', port: 53 }] }])],
      tcpRoutes: [tcpRoute('t', refs)],
      tlsRoutes: [tlsRoute('s', ['a.com'], refs)],
      grpcRoutes: [grpcRoute('g', refs)],
      httpRoutes: [httpRoute('z', refs), httpRoute('a', refs)],
    });
    processRoutes(context);
    expect(context.routes.map(({ kind, route }) => `${kind}/${route.metadata.name}`)).toEqual([
      'HTTPRoute/z',
      'HTTPRoute/a',
      'GRPCRoute/g',
      'TLSRoute/s',
      'TCPRoute/t',
      'UDPRoute/u',
    ]);
    const xds = context.xds.get('infra/gw');
    expect(xds?.http[0]?.routes.map(({ name }) => name.split('/').slice(0, 3).join('/'))).toEqual([
      'httproute/app/z',
      'httproute/app/a',
      'grpcroute/app/g',
    ]);
    expect(xds?.tcp.map(({ routes }) => routes.map(({ name }) => name))).toEqual([
      ['tcproute/app/t'],
      ['tlsroute/app/s'],
    ]);
    expect(xds?.udp[0]?.route?.name).toBe('udproute/app/u');
  });

  it('leaves out routes whose parents are not known here', () => {
    const parentRefs = [{ name: 'elsewhere', namespace: 'infra' }];
    const context = contextOf({ ...surroundings, httpRoutes: [httpRoute('r', refs, { parentRefs })] });
    processRoutes(context);
    expect(context.routes).toEqual([]);
  });
});
