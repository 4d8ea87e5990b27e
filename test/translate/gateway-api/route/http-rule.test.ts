import { describe, expect, it } from 'vitest';
import type { HTTPRouteRule } from '../../../../src/resources/generated/types.ts';
import type { ResourceSet } from '../../../../src/resources/resource-set.ts';
import { grpcRoute, httpRoute, irRoutes, onlyRoute, routeConditions, routesOf, service } from '../route-fixtures.ts';

const web = { name: 'web', port: 80 };
const nobody = { name: 'nobody', port: 80 };
const empty = { services: [service('web'), service('empty')] };

function translate(rules: HTTPRouteRule[], resources: Partial<ResourceSet> = {}) {
  const context = routesOf({ httpRoutes: [httpRoute('r', rules)], ...resources });
  return { routes: irRoutes(context), conditions: routeConditions(context).r?.[0], context };
}

describe('a rule with good backends', () => {
  it('leads to its destination', () => {
    const { routes, conditions } = translate([
      { name: 'first', backendRefs: [web, { ...web, weight: 0 }, { ...web, weight: 3 }] },
    ]);
    const metadata = { kind: 'HTTPRoute', name: 'r', namespace: 'app', sectionName: 'first' };
    expect(routes).toMatchObject([
      {
        name: 'httproute/app/r/rule/0/match/-1/*',
        hostname: '*',
        isHTTP2: false,
        metadata,
        destination: {
          name: 'httproute/app/r/rule/0',
          metadata,
          settings: [
            { name: 'httproute/app/r/rule/0/backend/0', weight: 1, protocol: 'HTTP' },
            { name: 'httproute/app/r/rule/0/backend/2', weight: 3 },
          ],
        },
      },
    ]);
    expect(conditions).toEqual(['Accepted=True/Accepted', 'ResolvedRefs=True/ResolvedRefs']);
  });

  it('tells where its nodes come from', () => {
    const { routes, context } = translate([{ matches: [{}, { path: { value: '/a' } }], backendRefs: [web] }]);
    const [, second] = routes;
    const path = (node: object | undefined) => node && context.provenance.originsOf(node)[0]?.path;
    expect(path(second)).toEqual(['spec', 'rules', 0, 'matches', 1]);
    expect(path(second?.destination?.settings?.[0])).toEqual(['spec', 'rules', 0, 'backendRefs', 0]);
  });
});

describe('a rule without usable backends', () => {
  const answer = (rule: HTTPRouteRule, resources: Partial<ResourceSet> = {}) => {
    const { routes, conditions } = translate([rule], resources);
    return [routes[0]?.directResponse?.statusCode, routes[0]?.destination !== undefined, ...(conditions ?? [])];
  };
  const accepted = 'Accepted=True/Accepted';

  it('answers 500 when references fail or are missing', () => {
    expect(answer({ backendRefs: [nobody] })).toEqual([500, false, accepted, 'ResolvedRefs=False/BackendNotFound']);
    expect(answer({})).toEqual([500, false, accepted, 'ResolvedRefs=True/ResolvedRefs']);
  });

  it('answers 503 when nothing is ready', () => {
    const unready = 'BackendsAvailable=False/EndpointsNotFound';
    expect(answer({ backendRefs: [{ name: 'empty', port: 80 }] }, empty)).toEqual([
      503,
      false,
      accepted,
      unready,
      'ResolvedRefs=True/ResolvedRefs',
    ]);
  });

  it('keeps the share of a failed backend beside good ones', () => {
    const { routes } = translate([{ backendRefs: [web, { ...nobody, weight: 2 }] }]);
    expect(routes[0]?.directResponse).toBeUndefined();
    expect(routes[0]?.destination?.settings?.[1]).toEqual({
      name: 'httproute/app/r/rule/0/backend/1',
      weight: 2,
      invalid: true,
    });
  });
});

describe('a GRPCRoute', () => {
  it('speaks gRPC and turns on what listeners need for it', () => {
    const context = routesOf({
      grpcRoutes: [grpcRoute('g', [{ matches: [{ method: { service: 's' } }], backendRefs: [web] }])],
    });
    expect(onlyRoute(context)).toMatchObject({
      name: 'grpcroute/app/g/rule/0/match/0/*',
      isHTTP2: true,
      destination: { settings: [{ protocol: 'GRPC' }] },
    });
    expect([...context.xds.values()][0]?.http[0]?.grpc).toEqual({ enableGRPCWeb: true, enableGRPCStats: true });
  });

  it('leaves failed backends in its destination without marking them', () => {
    const context = routesOf({ grpcRoutes: [grpcRoute('g', [{ backendRefs: [web, nobody] }])] });
    expect(onlyRoute(context).destination?.settings?.[1]).toEqual({
      name: 'grpcroute/app/g/rule/0/backend/1',
      weight: 1,
    });
  });
});
