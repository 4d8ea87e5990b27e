import { describe, expect, it } from 'vitest';
import type { HTTPRouteRule } from '../../../../src/resources/generated/types.ts';
import { translateHTTPFamily } from '../../../../src/translate/gateway-api/route/http-family.ts';
import { attachedRoute } from '../attached-route.ts';
import { brief, gateway, listener } from '../context-of.ts';
import { grpcRoute, httpRoute, irRoutes } from '../route-fixtures.ts';

const web = { name: 'web', port: 80 };
const badPath = { path: { type: 'RegularExpression' as const, value: '(' } };
const badHeader = {
  type: 'RequestHeaderModifier',
  requestHeaderModifier: { set: [{ name: '', value: 'x' }] },
} as const;

function translate(rules: HTTPRouteRule[], kind = 'HTTPRoute', hostname?: string) {
  const listeners = [
    listener('http', { allowedRoutes: { namespaces: { from: 'All' } }, ...(hostname && { hostname }) }),
  ];
  const hostnames = hostname ? ['other.example.org'] : [];
  const route = kind === 'HTTPRoute' ? httpRoute('r', rules, { hostnames }) : grpcRoute('r', rules as never);
  const { context, index, routeContext, parent } = attachedRoute(route, { gateways: [gateway('gw', { listeners })] });
  translateHTTPFamily(context, index, routeContext);
  const statuses = irRoutes(context).map((made) => made.directResponse?.statusCode);
  return { conditions: brief(parent.conditions), statuses };
}

describe('translateHTTPFamily', () => {
  it('refuses a route when no rule can be accepted', () => {
    expect(translate([{ matches: [badPath], backendRefs: [web] }])).toEqual({
      conditions: ['Accepted=False/UnsupportedValue', 'ResolvedRefs=True/ResolvedRefs'],
      statuses: [],
    });
  });

  it('accepts it in part when some can', () => {
    const { conditions, statuses } = translate([
      { matches: [badPath] },
      { filters: [badHeader], backendRefs: [web] },
      { backendRefs: [web] },
    ]);
    expect(conditions).toEqual([
      'Accepted=True/Accepted',
      'PartiallyInvalid=True/UnsupportedValue',
      'ResolvedRefs=True/ResolvedRefs',
    ]);
    expect(statuses).toEqual([500, undefined]);
  });

  it('joins the reasons of several references', () => {
    const nobody = { name: 'nobody', port: 80 };
    const { conditions } = translate([{ backendRefs: [nobody, { name: 'web' }, { ...web, namespace: 'shop' }] }]);
    expect(conditions).toContain('ResolvedRefs=False/BackendNotFound,PortNotSpecified,RefNotPermitted');
  });

  it('serves a refused HTTPRoute, which answers 500, but not a refused GRPCRoute', () => {
    const rules = [{ filters: [badHeader], backendRefs: [web] }];
    const conditions = ['Accepted=False/UnsupportedValue', 'ResolvedRefs=True/ResolvedRefs'];
    expect(translate(rules)).toEqual({ conditions, statuses: [500] });
    expect(translate(rules, 'GRPCRoute')).toEqual({ conditions, statuses: [] });
  });

  it('says when no hostname fits', () => {
    expect(translate([{ backendRefs: [web] }], 'HTTPRoute', 'a.example.com')).toEqual({
      conditions: ['Accepted=False/NoMatchingListenerHostname', 'ResolvedRefs=True/ResolvedRefs'],
      statuses: [],
    });
  });
});
