import { describe, expect, it } from 'vitest';
import type { HTTPRouteRuleFilter } from '../../../../src/resources/generated/types.ts';
import type { RouteFilterState } from '../../../../src/translate/features/from-api-hooks.ts';
import { applyExtensionRef } from '../../../../src/translate/gateway-api/route/extension-ref.ts';
import { attachedRoute, filterScope } from '../attached-route.ts';
import { httpRoute, routeFilter } from '../route-fixtures.ts';

const foo = { apiVersion: 'example.io/v1', kind: 'Foo', metadata: { name: 'foo', namespace: 'app' } };
const far = { ...foo, metadata: { name: 'far', namespace: 'shop' } };
const options = { extensionKinds: [{ group: 'example.io', kind: 'Foo' }] };
const matches = [{ cookies: [{ name: 'a', value: 'b' }] }];
const httpRouteFilters = [
  routeFilter('all', {
    matches,
    urlRewrite: { hostname: { type: 'Backend' } },
    directResponse: { statusCode: 418, contentType: 'text/plain' },
  }),
];
const own = (name: string) => ({ group: 'gateway.envoyproxy.io', kind: 'HTTPRouteFilter', name });

function apply(
  extensionRef: HTTPRouteRuleFilter['extensionRef'],
  { earlier = [], state = {} }: { earlier?: string[]; state?: RouteFilterState } = {},
) {
  const attached = attachedRoute(httpRoute('r', []), { httpRouteFilters, extensionRefFilters: [foo, far] }, options);
  const filter: HTTPRouteRuleFilter = { type: 'ExtensionRef', ...(extensionRef && { extensionRef }) };
  return applyExtensionRef({ filter, filterIndex: 0, scope: filterScope(attached), state, earlier: new Set(earlier) });
}

describe('applyExtensionRef', () => {
  it('applies every part of an HTTPRouteFilter and names each', () => {
    const { fields, applied, matches: found, problems } = apply(own('all'));
    expect(fields).toMatchObject({
      urlRewrite: { host: { backend: true } },
      directResponse: { statusCode: 418 },
      addResponseHeaders: [{ name: 'Content-Type', value: ['text/plain'] }],
    });
    expect(applied).toEqual([
      'HTTPRouteFilter.matches',
      'HTTPRouteFilter.urlRewrite',
      'HTTPRouteFilter.directResponse',
    ]);
    expect(found).toEqual(matches);
    expect(problems).toEqual([]);
  });

  it('refuses second matches in a rule', () => {
    const { problems } = apply(own('all'), { earlier: ['HTTPRouteFilter.matches'] });
    expect(problems).toMatchObject([{ group: 'Accepted' }]);
    expect(problems?.[0]).not.toHaveProperty('respond500');
  });

  it('adds an object of an extension server to those before it', () => {
    const before = { object: { kind: 'Before' } };
    const { fields } = apply({ group: 'example.io', kind: 'Foo', name: 'foo' }, { state: { extensionRefs: [before] } });
    expect(fields?.extensionRefs).toEqual([before, { object: foo }]);
  });

  it.each([
    ['no reference', undefined, 'Accepted'],
    ['an unknown kind', { group: 'example.io', kind: 'Bar', name: 'foo' }, 'Accepted'],
    ['a missing HTTPRouteFilter', own('none'), 'ResolvedRefs'],
    ['an object of another namespace', { group: 'example.io', kind: 'Foo', name: 'far' }, 'ResolvedRefs'],
  ])('answers 500 to %s', (_name, ref, group) => {
    const outcome = apply(ref);
    expect(outcome.problems).toMatchObject([{ group, respond500: true }]);
    expect(outcome.applied).toEqual([]);
    expect(outcome).not.toHaveProperty('fields');
  });
});
