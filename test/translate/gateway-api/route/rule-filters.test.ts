import { describe, expect, it } from 'vitest';
import type { HTTPRouteRuleFilter } from '../../../../src/resources/generated/types.ts';
import type { ResourceSet } from '../../../../src/resources/resource-set.ts';
import { applyFilters } from '../../../../src/translate/gateway-api/route/rule-filters.ts';
import { attachedRoute, filterScope } from '../attached-route.ts';
import { grpcRoute, httpRoute, routeFilter } from '../route-fixtures.ts';

const redirect = { type: 'RequestRedirect', requestRedirect: { scheme: 'https' } } as const;
const mirror = { type: 'RequestMirror', requestMirror: { backendRef: { name: 'web', port: 80 } } } as const;
const setHeader = (name: string) =>
  ({ type: 'RequestHeaderModifier', requestHeaderModifier: { set: [{ name, value: 'v' }] } }) as const;
const extension = (name: string, kind = 'HTTPRouteFilter') =>
  ({ type: 'ExtensionRef', extensionRef: { group: 'gateway.envoyproxy.io', kind, name } }) as const;
const httpRouteFilters = [
  routeFilter('done', { directResponse: { statusCode: 404 } }),
  routeFilter('fine', { directResponse: { statusCode: 204 } }),
  routeFilter('cookies', { matches: [{ cookies: [{ name: 'a', value: 'b' }] }] }),
  routeFilter('more-cookies', { matches: [{ cookies: [{ name: 'c', value: 'd' }] }] }),
];

function apply(filters: HTTPRouteRuleFilter[], kind = 'HTTPRoute', resources: Partial<ResourceSet> = {}) {
  const route = kind === 'HTTPRoute' ? httpRoute('r', []) : grpcRoute('r', []);
  const found = applyFilters(filterScope(attachedRoute(route, { httpRouteFilters, ...resources })), filters);
  return { ...found, said: found.problems.map(({ group, reason, path }) => [group, reason, path?.at(-1)]) };
}

describe('applyFilters', () => {
  it('joins what the filters give, and gives nothing without filters', () => {
    const { fields, said } = apply([setHeader('a'), redirect, setHeader('b')]);
    expect(fields.addRequestHeaders?.map(({ name }) => name)).toEqual(['a', 'b']);
    expect(fields.redirect).toMatchObject({ scheme: 'https' });
    expect(said).toEqual([]);
    expect(apply([])).toMatchObject({ fields: {}, problems: [] });
  });

  it('answers 500 to a filter that is unknown, and keeps what earlier ones gave', () => {
    const { fields, said } = apply([setHeader('a'), { type: 'ExternalAuth' }, redirect]);
    expect(fields.directResponse).toEqual({ statusCode: 500 });
    expect(fields.addRequestHeaders).toHaveLength(1);
    expect(fields).not.toHaveProperty('redirect');
    expect(said).toEqual([['Accepted', 'UnsupportedValue', 1]]);
  });

  it('takes header modifiers, mirrors and extensions alone in a GRPCRoute', () => {
    expect(apply([redirect], 'GRPCRoute').said).toEqual([['Accepted', 'UnsupportedValue', 0]]);
    expect(apply([setHeader('a'), mirror, extension('done')], 'GRPCRoute').fields.addRequestHeaders).toHaveLength(1);
  });

  it('stops at a direct response', () => {
    const { fields, said } = apply([extension('done'), { type: 'ExternalAuth' }]);
    expect(fields.directResponse).toEqual({ statusCode: 404 });
    expect(said).toEqual([]);
  });

  it.each([
    ['a redirect', [mirror, redirect], 'redirect'],
    ['a direct response', [mirror, extension('done')], 'directResponse'],
  ])('drops mirrors together with %s', (_name, filters, field) => {
    const { fields, said } = apply(filters);
    expect(fields).not.toHaveProperty('mirrors');
    expect(fields).not.toHaveProperty(field);
    expect(said).toEqual([['Accepted', 'IncompatibleFilters', 'filters']]);
  });

  it('refuses success as a direct response to gRPC calls', () => {
    const grpc = apply([extension('fine')], 'GRPCRoute');
    expect(grpc.fields).not.toHaveProperty('directResponse');
    expect(grpc.said).toEqual([['Accepted', 'UnsupportedValue', 'filters']]);
    expect(apply([extension('done')], 'GRPCRoute').fields.directResponse).toEqual({ statusCode: 404 });
    expect(apply([extension('fine')]).fields.directResponse).toEqual({ statusCode: 204 });
  });

  it('keeps the matches of the first filter that has some', () => {
    const { matches, said } = apply([extension('cookies'), extension('more-cookies')]);
    expect(matches).toEqual([{ cookies: [{ name: 'a', value: 'b' }] }]);
    expect(said).toEqual([['Accepted', 'UnsupportedValue', 1]]);
  });
});
