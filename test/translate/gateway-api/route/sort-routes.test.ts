import { describe, expect, it } from 'vitest';
import { goStableSort } from '../../../../src/translate/gateway-api/route/go-stable-sort.ts';
import { sortRoutes } from '../../../../src/translate/gateway-api/route/sort-routes.ts';
import type { StringMatch } from '../../../../src/translate/ir/match.ts';
import type { HTTPRoute } from '../../../../src/translate/ir/route.ts';
import { routesOf } from '../route-fixtures.ts';

const text = (rest: Partial<StringMatch>): StringMatch => ({ name: '', distinct: false, ...rest });
const exact = text({ exact: 'x' });
const regex = text({ safeRegex: 'x' });

function sorted(routes: Record<string, Partial<HTTPRoute>>, preserveRouteOrder = false): string[] {
  const context = routesOf({});
  const [draft] = [...context.xds.values()][0]?.http ?? [];
  if (!draft) throw new Error('there is a listener');
  draft.preserveRouteOrder = preserveRouteOrder;
  draft.routes = Object.entries(routes).map(([name, route]) => ({ name, hostname: '*', isHTTP2: false, ...route }));
  sortRoutes(context);
  return draft.routes.map((route) => route.name);
}

describe('sortRoutes', () => {
  it('puts exact paths before expressions before prefixes, whatever their length', () => {
    expect(
      sorted({
        prefix: { pathMatch: text({ prefix: '/a/very/long/prefix' }) },
        regex: { pathMatch: text({ safeRegex: '/longer' }) },
        exact: { pathMatch: text({ exact: '/a' }) },
      }),
    ).toEqual(['exact', 'regex', 'prefix']);
  });

  it('puts longer paths first, by bytes', () => {
    const prefix = (value: string) => ({ pathMatch: text({ prefix: value }) });
    expect(sorted({ root: prefix('/'), ascii: prefix('/aaa'), bytes: prefix('/éé') })).toEqual([
      'bytes',
      'ascii',
      'root',
    ]);
  });

  it('then counts headers, cookies and query parameters, and the exact ones among them', () => {
    const pathMatch = text({ prefix: '/a' });
    expect(
      sorted({
        none: { pathMatch },
        query: { pathMatch, queryParamMatches: [exact] },
        cookie: { pathMatch, cookieMatches: [exact] },
        loose: { pathMatch, headerMatches: [regex] },
        header: { pathMatch, headerMatches: [exact] },
        headers: { pathMatch, headerMatches: [regex, regex] },
      }),
    ).toEqual(['headers', 'header', 'loose', 'cookie', 'query', 'none']);
  });

  it('keeps equal routes in their order, and all of them where that is asked for', () => {
    const short = { pathMatch: text({ prefix: '/a' }) };
    const long = { pathMatch: text({ prefix: '/ab' }) };
    expect(sorted({ one: short, two: short, three: long })).toEqual(['three', 'one', 'two']);
    expect(sorted({ one: short, two: short, three: long }, true)).toEqual(['one', 'two', 'three']);
  });

  it('compares routes without path by everything but the type', () => {
    const header = { headerMatches: [exact] };
    expect(sorted({ plain: {}, root: { pathMatch: text({ prefix: '/' }) }, header })).toEqual([
      'header',
      'plain',
      'root',
    ]);
  });
});

describe('goStableSort', () => {
  it('agrees with any stable sort where the order is a proper one', () => {
    for (const length of [0, 1, 19, 20, 21, 40, 99, 500]) {
      const items = Array.from({ length }, (_, i) => ({ rank: (i * 7919) % 13, i }));
      const expected = [...items].sort((a, b) => a.rank - b.rank);
      expect(goStableSort(items, (a, b) => a.rank < b.rank)).toEqual(expected);
    }
  });
});
