import { describe, expect, it } from 'vitest';
import type { HTTPRouteRuleBackendRef } from '../../../../src/resources/generated/types.ts';
import type { ResourceSet } from '../../../../src/resources/resource-set.ts';
import { readFilteredBackend } from '../../../../src/translate/gateway-api/route/backend-ref-filters.ts';
import { attachedRoute, filterScope } from '../attached-route.ts';
import { backend, backendRef, grpcRoute, httpRoute, routeFilter } from '../route-fixtures.ts';

const web = { name: 'web', port: 80 };
const header = (name: string) =>
  ({ type: 'RequestHeaderModifier', requestHeaderModifier: { set: [{ name, value: 'b' }], remove: ['c'] } }) as const;
const redirect = { type: 'RequestRedirect', requestRedirect: {} } as const;
const rewrite = (urlRewrite: object) => ({ type: 'URLRewrite', urlRewrite }) as const;
const extension = (kind: string, group = 'gateway.envoyproxy.io') =>
  ({ type: 'ExtensionRef', extensionRef: { group, kind, name: 'filter' } }) as const;
const path = ['spec', 'rules', 0, 'backendRefs', 0] as const;

function read(ref: HTTPRouteRuleBackendRef, resources: Partial<ResourceSet> = {}, kind = 'HTTPRoute') {
  const route = kind === 'HTTPRoute' ? httpRoute('r', []) : grpcRoute('r', []);
  const attached = attachedRoute(route, resources, { extensionKinds: [{ group: 'example.io', kind: 'Foo' }] });
  const scope = { ...filterScope(attached), path: [...path, 'filters'], onBackendRef: true };
  return { ...readFilteredBackend({ ...attached, ref, name: 'dest/backend/0', path }, () => scope), attached };
}

describe('readFilteredBackend', () => {
  it('gives the backend what its filters say', () => {
    const { setting, problem, attached } = read({ ...web, filters: [header('a'), rewrite({ hostname: 'x.com' })] });
    expect(problem).toBeUndefined();
    expect(setting).toMatchObject({ name: 'dest/backend/0', weight: 1, protocol: 'HTTP' });
    expect(setting.filters).toMatchObject({
      addRequestHeaders: [{ name: 'a', value: ['b'], append: false }],
      removeRequestHeaders: ['c'],
      urlRewrite: { host: { name: 'x.com' } },
    });
    expect(attached.context.provenance.originsOf(setting)[0]?.path).toEqual(path);
  });

  it('leaves a backend without filters, or of weight 0, as it is', () => {
    expect(read(web).setting).not.toHaveProperty('filters');
    expect(read({ ...web, filters: [{ type: 'RequestHeaderModifier', requestHeaderModifier: {} }] }).setting).toEqual(
      read(web).setting,
    );
    expect(read({ ...web, weight: 0, filters: [header('bad name:')] })).toMatchObject({
      setting: { name: 'dest/backend/0', weight: 0 },
    });
  });

  it.each([
    ['a redirect', redirect, 'HTTPRoute'],
    ['a rewritten path', rewrite({ path: { type: 'ReplaceFullPath', replaceFullPath: '/' } }), 'HTTPRoute'],
    ['an extension of unknown kind', extension('Other'), 'HTTPRoute'],
    ['a rewrite of gRPC', rewrite({ hostname: 'x.com' }), 'GRPCRoute'],
    ['an extension of gRPC', extension('HTTPRouteFilter'), 'GRPCRoute'],
  ])('refuses %s', (_name, filter, kind) => {
    const httpRouteFilters = [routeFilter('filter', { urlRewrite: { hostname: { type: 'Backend' } } })];
    const { setting, problem } = read({ ...web, weight: 3, filters: [filter] }, { httpRouteFilters }, kind);
    expect(problem).toMatchObject({ group: 'ResolvedRefs', reason: 'UnsupportedRefValue', path });
    expect(setting).toEqual({ name: 'dest/backend/0', weight: 3 });
  });

  it('refuses filters that are wrong, after the reference itself', () => {
    const filters = [header('a:b')];
    const wrong = read({ ...web, filters });
    expect(wrong.problem).toMatchObject({ group: 'ResolvedRefs', reason: 'InvalidBackendFilters' });
    expect(wrong.setting).toEqual({ name: 'dest/backend/0', weight: 1 });
    expect(read({ name: 'nobody', port: 80, filters }).problem?.reason).toBe('BackendNotFound');
  });

  it.each([
    [{}, 'UnsupportedAddressType'],
    [{ set: [{ name: 'a/b', value: 'c' }] }, 'InvalidBackendFilters'],
  ])('looks at mixed addresses after the filters %j', (requestHeaderModifier, reason) => {
    const endpoints = [{ fqdn: { hostname: 'a.example.com', port: 80 } }, { ip: { address: '1.2.3.4', port: 80 } }];
    const filters = [{ type: 'RequestHeaderModifier' as const, requestHeaderModifier }];
    const { problem } = read({ ...backendRef('mixed'), filters }, { backends: [backend('mixed', { endpoints })] });
    expect(problem?.reason).toBe(reason);
  });

  it('does not judge the filters of a backend that an extension server owns', () => {
    const extensionRefFilters = [
      { apiVersion: 'example.io/v1', kind: 'Foo', metadata: { name: 'foo', namespace: 'app' } },
    ];
    const ref = { group: 'example.io', kind: 'Foo', name: 'foo', filters: [redirect] };
    const { setting, problem } = read(ref, { extensionRefFilters });
    expect(problem).toBeUndefined();
    expect(setting).toEqual({ name: 'dest/backend/0', weight: 1, isCustomBackend: true });
  });
});
