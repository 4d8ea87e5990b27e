import { describe, expect, it } from 'vitest';
import type { L4RouteRule } from '../../../../src/resources/generated/types.ts';
import { readL4Backends, writeL4References } from '../../../../src/translate/gateway-api/route/l4-backends.ts';
import { routeProblem } from '../../../../src/translate/gateway-api/route/route-problem.ts';
import { attachedRoute } from '../attached-route.ts';
import { brief, gateway, listener } from '../context-of.ts';
import { backend, backendRef, endpointSlice, service, tcpRoute, tlsRoute } from '../route-fixtures.ts';

const open = { allowedRoutes: { namespaces: { from: 'All' as const } } };
const listeners = [
  listener('tls', { protocol: 'TLS', port: 443, tls: { mode: 'Passthrough' }, ...open }),
  listener('tcp', { protocol: 'TCP', port: 90, ...open }),
];
const web = { name: 'web', port: 80 };
const other = { name: 'other', port: 80 };
const nobody = { name: 'nobody', port: 80 };
const resources = {
  gateways: [gateway('gw', { listeners })],
  services: [service('web'), service('other')],
  endpointSlices: [endpointSlice('web'), endpointSlice('other')],
  backends: [backend('resolver', { type: 'DynamicResolver' })],
};

function attached(kind: 'TLSRoute' | 'TCPRoute') {
  return attachedRoute(kind === 'TLSRoute' ? tlsRoute('r', [], []) : tcpRoute('r', []), resources);
}

function read(rules: L4RouteRule[], kind: 'TLSRoute' | 'TCPRoute' = 'TLSRoute') {
  const { context, routeContext, parent } = attached(kind);
  return readL4Backends(context, routeContext, parent, rules);
}

describe('readL4Backends', () => {
  it('pools the backends of all rules; their numbers start anew in each', () => {
    const { destinationName, backends } = read([{ backendRefs: [web, other] }, { backendRefs: [other] }]);
    expect(destinationName).toBe('tlsroute/app/r/rule/-1');
    expect(backends.map(({ ref, setting }) => [ref.name, setting.name])).toEqual([
      ['web', 'tlsroute/app/r/rule/-1/backend/0'],
      ['other', 'tlsroute/app/r/rule/-1/backend/1'],
      ['other', 'tlsroute/app/r/rule/-1/backend/0'],
    ]);
  });

  it('leaves out what failed or takes no traffic, and says where', () => {
    const { backends, problems } = read([{ backendRefs: [web] }, { backendRefs: [{ ...web, weight: 0 }, nobody] }]);
    expect(backends).toHaveLength(1);
    expect(problems).toMatchObject([{ reason: 'BackendNotFound', path: ['spec', 'rules', 1, 'backendRefs', 1] }]);
  });

  it('drops everything beside a dynamic resolver', () => {
    const { backends, problems } = read([{ backendRefs: [web] }, { backendRefs: [backendRef('resolver')] }]);
    expect(backends).toEqual([]);
    expect(problems).toMatchObject([{ group: 'ResolvedRefs', reason: 'InvalidBackendRef' }]);
    expect(read([{ backendRefs: [backendRef('resolver')] }])).toMatchObject({ backends: [{}], problems: [] });
  });

  it.each<['TLSRoute' | 'TCPRoute', L4RouteRule[], boolean]>([
    ['TLSRoute', [{ backendRefs: [web] }, { backendRefs: [{ ...web, namespace: 'app', weight: 3 }] }], false],
    ['TLSRoute', [{ backendRefs: [web] }, { backendRefs: [other] }], true],
    ['TLSRoute', [{ backendRefs: [web, { ...web, port: 53 }] }], true],
    ['TCPRoute', [{ backendRefs: [web] }], false],
    ['TCPRoute', [{ backendRefs: [web, web] }], true],
  ])('tells whether a %s needs a cluster of its own: %#', (kind, rules, expected) => {
    expect(read(rules, kind).needsOwnCluster).toBe(expected);
  });
});

describe('writeL4References', () => {
  it.each([
    [[], ['Accepted=True/Accepted', 'ResolvedRefs=True/ResolvedRefs']],
    [
      [
        routeProblem('m', { reason: 'PortNotFound' }),
        routeProblem('n', { group: 'BackendsAvailable', reason: 'EndpointsNotFound' }),
      ],
      ['Accepted=True/Accepted', 'ResolvedRefs=False/EndpointsNotFound,PortNotFound'],
    ],
  ])('writes one condition for all references: %#', (problems, expected) => {
    const { parent, routeContext } = attached('TCPRoute');
    writeL4References(parent, routeContext, problems);
    expect(brief(parent.conditions)).toEqual(expected);
  });
});
