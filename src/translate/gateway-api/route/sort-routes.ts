import type { StringMatch } from '../../ir/match.ts';
import type { HTTPRoute } from '../../ir/route.ts';
import type { TranslateContext } from '../contexts.ts';
import { goStableSort } from './go-stable-sort.ts';

/** Orders the routes of every listener by precedence, the most specific first (spec/gateway-api.md 12). */
export function sortRoutes(context: TranslateContext): void {
  for (const { http } of context.xds.values()) {
    for (const listener of http) {
      if (!listener.preserveRouteOrder) listener.routes = byPrecedence(listener.routes);
    }
  }
}

/** What decides between two routes; a higher number goes first. */
interface Precedence {
  readonly route: HTTPRoute;
  /** 0 for a route without path match. */
  readonly pathType: number;
  /** Path length, then number of matches and of exact ones for headers, cookies and query parameters. */
  readonly counts: readonly number[];
}

function byPrecedence(routes: readonly HTTPRoute[]): HTTPRoute[] {
  const ranked = routes.map(precedence);
  // Routes without a path make the relation intransitive: only then the way of sorting shows.
  const sorted = ranked.some((item) => item.pathType === 0)
    ? goStableSort(ranked, (a, b) => compare(a, b) < 0)
    : ranked.sort(compare);
  return sorted.map((item) => item.route);
}

function precedence(route: HTTPRoute): Precedence {
  const { pathMatch, headerMatches = [], cookieMatches = [], queryParamMatches = [] } = route;
  const path = pathMatch && (pathMatch.exact ?? pathMatch.safeRegex ?? pathMatch.prefix ?? '');
  const isRoot = pathMatch?.prefix === '/';
  return {
    route,
    pathType: pathMatch ? typeRank(pathMatch) : 0,
    counts: [
      path === undefined || isRoot ? 0 : Buffer.byteLength(path),
      headerMatches.length,
      exactOnes(headerMatches),
      cookieMatches.length,
      exactOnes(cookieMatches),
      queryParamMatches.length,
      exactOnes(queryParamMatches),
    ],
  };
}

function typeRank({ exact, safeRegex }: StringMatch): number {
  if (exact !== undefined) return 3;
  return safeRegex === undefined ? 1 : 2;
}

function exactOnes(matches: readonly StringMatch[]): number {
  return matches.filter((match) => match.exact !== undefined).length;
}

/** Negative when `a` goes first. Path types count only where both routes have a path. */
function compare(a: Precedence, b: Precedence): number {
  if (a.pathType !== 0 && b.pathType !== 0 && a.pathType !== b.pathType) return b.pathType - a.pathType;
  for (const [i, count] of a.counts.entries()) {
    const other = b.counts[i] ?? 0;
    if (count !== other) return other - count;
  }
  return 0;
}
