import { describe, expect, it } from 'vitest';
import type { HTTPRouteRule, HTTPRouteRuleMatch } from '../../../../src/resources/generated/types.ts';
import { reportRouteOverlap } from '../../../../src/translate/gateway-api/route/route-overlap.ts';
import { httpRoute, routeConditions, routesOf } from '../route-fixtures.ts';

const overlap = 'RouteRulesOverlap=True/RouteRulesOverlap';
const rule = (match: HTTPRouteRuleMatch): HTTPRouteRule => ({
  matches: [match],
  backendRefs: [{ name: 'web', port: 80 }],
});

/** Whether two routes with one match each are told that they overlap. */
function overlapping(a: HTTPRouteRuleMatch, b: HTTPRouteRuleMatch, hostnames: [string?, string?] = []): boolean {
  const routes = [a, b].map((match, i) => {
    const host = hostnames[i];
    return httpRoute(`r${i}`, [rule(match)], host ? { hostnames: [host] } : {});
  });
  const context = routesOf({ httpRoutes: routes });
  reportRouteOverlap(context);
  const told = Object.values(routeConditions(context)).map(([conditions]) => conditions?.includes(overlap));
  expect(told[0]).toBe(told[1]);
  return told[0] === true;
}

describe('reportRouteOverlap', () => {
  it('sees through different ways to write the same match', () => {
    expect(overlapping({ path: { value: '/a/' } }, { path: { value: '/a' } })).toBe(true);
    expect(overlapping({}, { path: { value: '/' } })).toBe(true);
    const headers = [
      { name: 'A', value: 'x' },
      { name: 'b', value: 'y' },
    ];
    expect(
      overlapping({ headers }, { headers: [...headers].reverse().map((h) => ({ ...h, name: h.name.toLowerCase() })) }),
    ).toBe(true);
  });

  it('tells apart what differs', () => {
    expect(overlapping({ path: { value: '/a' } }, { path: { value: '/b' } })).toBe(false);
    expect(overlapping({ path: { value: '/a' } }, { path: { type: 'Exact', value: '/a' } })).toBe(false);
    expect(overlapping({}, { headers: [{ name: 'a', value: 'x' }] })).toBe(false);
    expect(overlapping({}, {}, ['a.example.com', 'b.example.com'])).toBe(false);
  });

  it('does not mind rules of one route', () => {
    const context = routesOf({ httpRoutes: [httpRoute('r', [rule({}), rule({})])] });
    reportRouteOverlap(context);
    expect(routeConditions(context).r?.[0]).not.toContain(overlap);
  });
});
