import { describe, expect, it } from 'vitest';
import type { HTTPRequestMirrorFilter } from '../../../../src/resources/generated/types.ts';
import {
  grpcRoute,
  httpRoute,
  onlyRoute,
  routeConditions,
  routesOf,
  service,
} from '../../gateway-api/route-fixtures.ts';

const web = { name: 'web', port: 80 };
const mirror = (requestMirror: HTTPRequestMirrorFilter) => ({ type: 'RequestMirror', requestMirror }) as const;

function translate(...mirrors: HTTPRequestMirrorFilter[]) {
  const rules = [{ filters: mirrors.map(mirror), backendRefs: [web] }];
  const context = routesOf({ httpRoutes: [httpRoute('r', rules)], services: [service('web'), service('empty')] });
  return { route: onlyRoute(context), conditions: routeConditions(context).r?.[0] };
}

describe('RequestMirror', () => {
  it('has a destination of its own for each filter', () => {
    const { mirrors } = translate({ backendRef: web }, { backendRef: web, percent: 10 }).route;
    expect(mirrors).toMatchObject([
      {
        destination: {
          name: 'httproute/app/r/rule/0-mirror-0',
          settings: [{ name: 'httproute/app/r/rule/0-mirror-0/backend/-1', weight: 1, protocol: 'HTTP' }],
        },
      },
      { destination: { name: 'httproute/app/r/rule/0-mirror-1' }, percentage: 10 },
    ]);
    expect(mirrors?.[0]).not.toHaveProperty('percentage');
    expect(mirrors?.[0]?.destination).not.toHaveProperty('metadata');
  });

  it('takes fractions in the precision of Envoy', () => {
    const share = (numerator: number, denominator?: number) =>
      translate({ backendRef: web, fraction: { numerator, ...(denominator && { denominator }) } }).route.mirrors?.[0]
        ?.percentage;
    expect(share(1, 3)).toBe(33.333332);
    expect(share(25)).toBe(25);
  });

  it('is left out without endpoints, and the rule goes on', () => {
    const { route, conditions } = translate({ backendRef: { name: 'empty', port: 80 } });
    expect(route.mirrors).toBeUndefined();
    expect(route.destination).toBeDefined();
    expect(conditions).toContain('BackendsAvailable=False/EndpointsNotFound');
  });

  it('fails the rule when its backend cannot be', () => {
    const { route, conditions } = translate({ backendRef: { name: 'nobody', port: 80 } });
    expect(route.directResponse).toEqual({ statusCode: 500 });
    expect(conditions).toEqual(['Accepted=True/Accepted', 'ResolvedRefs=False/BackendNotFound']);
  });

  it('is numbered by the first rule in GRPCRoutes', () => {
    const rules = [{ filters: [mirror({ backendRef: web })], backendRefs: [web] }];
    const noRoute = { matches: [{ method: { type: 'RegularExpression' as const, method: '(' } }] };
    const route = onlyRoute(routesOf({ grpcRoutes: [grpcRoute('g', [noRoute, ...rules])] }));
    expect(route.mirrors?.[0]?.destination?.name).toBe('grpcroute/app/g/rule/0-mirror-0');
  });
});
