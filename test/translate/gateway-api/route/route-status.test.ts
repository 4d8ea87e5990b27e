import { describe, expect, it } from 'vitest';
import type { HTTPRoute } from '../../../../src/resources/generated/types.ts';
import { isSameParentRef, routeStatus } from '../../../../src/translate/gateway-api/route/route-status.ts';
import { httpRoute, routesOf } from '../route-fixtures.ts';

const group = 'gateway.networking.k8s.io';

describe('routeStatus', () => {
  const rules = [{ backendRefs: [{ name: 'web', port: 80 }] }];

  it('renews the entry of a parent in its place and keeps the others', () => {
    const old = { type: 'Accepted', status: 'False', reason: 'Old', message: '', lastTransitionTime: 'then' } as const;
    const parents = [
      { controllerName: 'other', parentRef: { name: 'foreign' }, conditions: [old] },
      { controllerName: 'mine', parentRef: { name: 'gw', namespace: 'infra', kind: 'Gateway' }, conditions: [old] },
    ];
    const route: HTTPRoute = { ...httpRoute('r', rules), status: { parents } };
    const spec = {
      ...route.spec,
      parentRefs: [
        { name: 'gw', namespace: 'infra', port: 80 },
        { name: 'gw', namespace: 'infra' },
      ],
    };
    const [attached] = routesOf({ httpRoutes: [{ ...route, spec }] }).routes;
    const status = attached ? routeStatus(attached, 'me') : [];
    expect(status.map((entry) => [entry.controllerName, entry.conditions[0]?.reason])).toEqual([
      ['other', 'Old'],
      ['mine', 'Accepted'],
      ['me', 'Accepted'],
    ]);
    expect(status[1]?.parentRef).toBe(parents[1]?.parentRef);
    expect(status[2]?.parentRef).toEqual({ name: 'gw', namespace: 'infra', port: 80 });
  });

  it('has no entry for a route without status whose parents are unknown', () => {
    expect(routeStatus({ kind: 'HTTPRoute', route: httpRoute('r', rules), parents: [] }, 'me')).toEqual([]);
  });
});

describe('isSameParentRef', () => {
  const ref = { name: 'gw' };

  it.each([
    [{ name: 'gw', group, kind: 'Gateway', namespace: 'app' }, true],
    [{ name: 'other' }, false],
    [{ name: 'gw', namespace: 'infra' }, false],
    [{ name: 'gw', kind: 'ListenerSet' }, false],
    [{ name: 'gw', group: '' }, false],
    [{ name: 'gw', sectionName: 'http' }, false],
    [{ name: 'gw', port: 80 }, false],
  ])('compares after defaulting: %j', (other, expected) => {
    expect(isSameParentRef(ref, other, 'app')).toBe(expected);
    expect(isSameParentRef(other, ref, 'app')).toBe(expected);
  });
});
