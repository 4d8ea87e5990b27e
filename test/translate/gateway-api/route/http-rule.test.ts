import { describe, expect, it } from 'vitest';
import type { HTTPRouteRule } from '../../../../src/resources/generated/types.ts';
import type { ResourceSet } from '../../../../src/resources/resource-set.ts';
import { envoyProxy, gateway, listener } from '../context-of.ts';
import {
  backend,
  backendRef,
  endpointSlice,
  grant,
  grpcRoute,
  httpRoute,
  irRoutes,
  onlyRoute,
  routeConditions,
  routeFilter,
  routesOf,
  service,
} from '../route-fixtures.ts';

const web = { name: 'web', port: 80 };
const nobody = { name: 'nobody', port: 80 };
const resolver = backend('resolver', { type: 'DynamicResolver' });
const empty = { services: [service('web'), service('empty')] };
const regexFilter = (filter: string) =>
  ({
    type: 'ExtensionRef',
    extensionRef: { group: 'gateway.envoyproxy.io', kind: 'HTTPRouteFilter', name: filter },
  }) as const;

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

  it('is named for statistics as the EnvoyProxy says', () => {
    const parametersRef = { group: 'gateway.envoyproxy.io', kind: 'EnvoyProxy', name: 'proxy' };
    const clusterStatName =
      '%ROUTE_KIND%/%ROUTE_NAMESPACE%/%ROUTE_NAME%/%ROUTE_RULE_NAME%/%ROUTE_RULE_NUMBER%/%BACKEND_REFS%';
    const listeners = [listener('http', { allowedRoutes: { namespaces: { from: 'All' } } })];
    const { routes } = translate([{ backendRefs: [web, { ...web, weight: 0 }, web] }], {
      gateways: [gateway('gw', { listeners, infrastructure: { parametersRef } })],
      envoyProxiesForGateways: [envoyProxy('proxy', { telemetry: { metrics: { clusterStatName } } })],
    });
    expect(routes[0]?.destination?.statName).toBe('httproute/app/r/-/0/app/web||app/web');
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
    expect(answer({ backendRefs: [nobody, { name: 'empty', port: 80 }] }, empty)[0]).toBe(500);
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

  it('lets redirects answer themselves', () => {
    const { routes } = translate([{ filters: [{ type: 'RequestRedirect', requestRedirect: { scheme: 'https' } }] }]);
    expect(routes[0]).toMatchObject({ redirect: { scheme: 'https', port: 443 } });
    expect(routes[0]?.directResponse).toBeUndefined();
  });
});

describe('a dynamic resolver', () => {
  it('must stand alone', () => {
    const { routes, conditions } = translate([{ backendRefs: [backendRef('resolver'), web] }], {
      backends: [resolver],
    });
    expect(routes[0]?.directResponse).toEqual({ statusCode: 500 });
    expect(conditions).toContain('ResolvedRefs=False/InvalidBackendRef');
  });

  it('cannot follow a host from the path', () => {
    const hostname = { type: 'PathRegex' as const, pathRegex: { pattern: '^/(.*)$', substitution: '\\1' } };
    const { routes, conditions } = translate(
      [{ filters: [regexFilter('host')], backendRefs: [backendRef('resolver')] }],
      {
        backends: [resolver],
        httpRouteFilters: [routeFilter('host', { urlRewrite: { hostname } })],
      },
    );
    expect(routes[0]?.directResponse).toEqual({ statusCode: 500 });
    expect(conditions).toContain('ResolvedRefs=False/UnsupportedValue');
  });

  it('is fine alone', () => {
    const { routes } = translate([{ backendRefs: [backendRef('resolver')] }], { backends: [resolver] });
    expect(routes[0]?.destination?.settings).toMatchObject([{ isDynamicResolver: true, protocol: 'HTTP' }]);
  });
});

describe('acceptance', () => {
  const badPath = { path: { type: 'RegularExpression' as const, value: '(' } };
  const badHeader = {
    type: 'RequestHeaderModifier' as const,
    requestHeaderModifier: { set: [{ name: '', value: 'x' }] },
  };

  it('is refused when no rule can be accepted', () => {
    const { routes, conditions } = translate([{ matches: [badPath], backendRefs: [web] }]);
    expect(routes).toEqual([]);
    expect(conditions).toEqual(['Accepted=False/UnsupportedValue', 'ResolvedRefs=True/ResolvedRefs']);
  });

  it('is partial when some can', () => {
    const { routes, conditions } = translate([
      { matches: [badPath] },
      { filters: [badHeader], backendRefs: [web] },
      { backendRefs: [web] },
    ]);
    expect(conditions).toContain('PartiallyInvalid=True/UnsupportedValue');
    expect(conditions).toContain('Accepted=True/Accepted');
    expect(routes.map((route) => route.directResponse?.statusCode)).toEqual([500, undefined]);
  });

  it('joins the reasons of several references', () => {
    const { conditions } = translate([{ backendRefs: [nobody, { name: 'web' }, { ...web, namespace: 'shop' }] }]);
    expect(conditions).toContain('ResolvedRefs=False/BackendNotFound,PortNotSpecified,RefNotPermitted');
  });
});

describe('filters of a backendRef', () => {
  const header = {
    type: 'RequestHeaderModifier',
    requestHeaderModifier: { set: [{ name: 'a', value: 'b' }] },
  } as const;
  const redirect = { type: 'RequestRedirect', requestRedirect: {} } as const;
  const bad = { type: 'RequestHeaderModifier', requestHeaderModifier: { set: [{ name: 'a:b', value: 'b' }] } } as const;

  it('shape that backend alone', () => {
    const { routes } = translate([{ backendRefs: [{ ...web, filters: [header] }, web] }]);
    const [first, second] = routes[0]?.destination?.settings ?? [];
    expect(first?.filters).toEqual({
      addRequestHeaders: [{ name: 'a', value: ['b'], append: false, addIfAbsent: false }],
    });
    expect(second?.filters).toBeUndefined();
    expect(routes[0]?.addRequestHeaders).toBeUndefined();
  });

  it('must be of a kind that a backend can have, and right', () => {
    expect(translate([{ backendRefs: [{ ...web, filters: [redirect] }] }]).conditions).toContain(
      'ResolvedRefs=False/UnsupportedRefValue',
    );
    expect(translate([{ backendRefs: [{ ...web, filters: [bad] }] }]).conditions).toContain(
      'ResolvedRefs=False/InvalidBackendFilters',
    );
  });
});

describe('filters of a rule', () => {
  const mirror = { type: 'RequestMirror', requestMirror: { backendRef: web } } as const;
  const redirect = { type: 'RequestRedirect', requestRedirect: {} } as const;

  it('fail with 500 when they are unknown', () => {
    const { routes, conditions } = translate([{ filters: [{ type: 'ExternalAuth' }], backendRefs: [web] }]);
    expect(routes[0]).toMatchObject({ directResponse: { statusCode: 500 } });
    expect(conditions?.[0]).toBe('Accepted=False/UnsupportedValue');
  });

  it('fail with 500 when their object is missing', () => {
    const { routes, conditions } = translate([{ filters: [regexFilter('none')], backendRefs: [web] }]);
    expect(routes[0]?.directResponse).toEqual({ statusCode: 500 });
    expect(conditions).toEqual(['Accepted=True/Accepted', 'ResolvedRefs=False/UnsupportedValue']);
  });

  it('cannot mirror what is redirected', () => {
    const { routes, conditions } = translate([{ filters: [mirror, redirect], backendRefs: [web] }]);
    expect(routes[0]).not.toHaveProperty('mirrors');
    expect(routes[0]).not.toHaveProperty('redirect');
    expect(conditions?.[0]).toBe('Accepted=False/IncompatibleFilters');
  });

  it('stop at a direct response', () => {
    const { routes, conditions } = translate([{ filters: [regexFilter('done'), { type: 'ExternalAuth' }] }], {
      httpRouteFilters: [routeFilter('done', { directResponse: { statusCode: 404 } })],
    });
    expect(routes[0]?.directResponse).toEqual({ statusCode: 404 });
    expect(conditions?.[0]).toBe('Accepted=True/Accepted');
  });

  it('carry objects of extension kinds', () => {
    const object = {
      apiVersion: 'example.io/v1',
      kind: 'Foo',
      metadata: { name: 'foo', namespace: 'app' },
      spec: { a: 1 },
    };
    const ref = { group: 'example.io', kind: 'Foo', name: 'foo' };
    const context = routesOf(
      {
        httpRoutes: [httpRoute('r', [{ filters: [{ type: 'ExtensionRef', extensionRef: ref }], backendRefs: [web] }])],
        extensionRefFilters: [object],
      },
      { extensionKinds: [{ group: 'example.io', kind: 'Foo' }] },
    );
    expect(onlyRoute(context).extensionRefs).toEqual([{ object }]);
  });

  it('of a backend that an extension server owns are not judged by their kind', () => {
    const object = { apiVersion: 'example.io/v1', kind: 'Foo', metadata: { name: 'foo', namespace: 'app' } };
    const filters = [{ type: 'RequestRedirect' as const, requestRedirect: { port: 8443 } }];
    const ref = { group: 'example.io', kind: 'Foo', name: 'foo', filters };
    const rules = [{ backendRefs: [ref] }, { backendRefs: [{ ...web, filters }] }];
    const context = routesOf(
      { httpRoutes: [httpRoute('r', rules)], extensionRefFilters: [object] },
      { extensionKinds: [{ group: 'example.io', kind: 'Foo' }] },
    );
    const [custom, plain] = irRoutes(context);
    expect(custom?.destination?.settings?.[0]).toMatchObject({ isCustomBackend: true });
    expect(plain?.directResponse).toEqual({ statusCode: 500 });
  });
});

describe('a backend that mixes host names and addresses', () => {
  const mixed = backend('mixed', {
    endpoints: [{ fqdn: { hostname: 'a.example.com', port: 80 } }, { ip: { address: '1.2.3.4', port: 80 } }],
  });

  it.each([
    ['{}', 'ResolvedRefs=False/UnsupportedAddressType'],
    ['{"set":[{"name":"a/b","value":"c"}]}', 'ResolvedRefs=False/InvalidBackendFilters'],
  ])('is refused after its filters %s', (modifier, expected) => {
    const filters = [{ type: 'RequestHeaderModifier' as const, requestHeaderModifier: JSON.parse(modifier) as object }];
    const { conditions, routes } = translate([{ backendRefs: [{ ...backendRef('mixed'), filters }] }], {
      backends: [mixed],
    });
    expect(conditions?.[1]).toBe(expected);
    expect(routes[0]?.directResponse).toEqual({ statusCode: 500 });
  });
});

describe('references to other namespaces', () => {
  it('need a grant for the kind of route', () => {
    const far = {
      services: [service('far', {}, { namespace: 'shop' })],
      endpointSlices: [endpointSlice('far', {}, 'shop')],
    };
    const rule = { backendRefs: [{ name: 'far', namespace: 'shop', port: 80 }] };
    const from = (kind: string) => [{ group: 'gateway.networking.k8s.io', kind, namespace: 'app' }];
    const granted = (kind: string) => [grant('shop', { from: from(kind), to: [{ group: '', kind: 'Service' }] })];
    const resolved = (kind: string) => translate([rule], { ...far, referenceGrants: granted(kind) }).conditions?.[1];
    expect(resolved('HTTPRoute')).toBe('ResolvedRefs=True/ResolvedRefs');
    expect(resolved('GRPCRoute')).toBe('ResolvedRefs=False/RefNotPermitted');
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

  it('cannot answer with success', () => {
    const context = routesOf({
      grpcRoutes: [grpcRoute('g', [{ filters: [regexFilter('ok')], backendRefs: [web] }])],
      httpRouteFilters: [routeFilter('ok', { directResponse: { statusCode: 200 } })],
    });
    expect(routeConditions(context).g?.[0]?.[0]).toBe('Accepted=False/UnsupportedValue');
    expect(irRoutes(context)).toEqual([]);
  });
});
