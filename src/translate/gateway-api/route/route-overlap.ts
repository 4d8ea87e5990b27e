import { compareBytes } from '../../../core/compare.ts';
import type { StringMatch } from '../../ir/match.ts';
import type { HTTPRoute } from '../../ir/route.ts';
import type { ListenerContext, ParentContext, RouteContext, TranslateContext } from '../contexts.ts';
import { keyOf } from '../resource-index.ts';
import { setRouteCondition } from './route-condition.ts';

/** How many of the other routes a message names. */
const maxNamed = 5;

/**
 * Reports rules of different routes that match the same requests: only the first of them is ever reached (spec/gateway-api.md 12). The
 * check sorts the routes of each listener into buckets by what they match.
 */
export function reportRouteOverlap(context: TranslateContext): void {
  const byName = new Map(context.routes.map((route) => [`${route.kind}/${keyOf(route.route)}`, route]));
  const found = new Map<ParentContext, { readonly route: RouteContext; readonly others: Set<string> }>();
  for (const gateway of context.gateways) {
    for (const listener of gateway.listeners) {
      for (const names of overlaps(listener)) noteOverlap(byName, listener, names, found);
    }
  }
  for (const [parent, { route, others }] of found) {
    const named = [...others].slice(0, maxNamed).join(', ');
    const more = others.size > maxNamed ? ` and ${others.size - maxNamed} more` : '';
    setRouteCondition(parent, route.route, {
      type: 'RouteRulesOverlap',
      status: 'True',
      reason: 'RouteRulesOverlap',
      message: `Rules of this route match the same requests as rules of ${named}${more}: only one of them is reached.`,
    });
  }
}

/** Groups of two or more routes of a listener that have a match in common. */
function overlaps({ http }: ListenerContext): readonly ReadonlySet<string>[] {
  const buckets = new Map<string, Set<string>>();
  for (const route of http?.routes ?? []) {
    const { kind = '', namespace = '', name = '' } = route.metadata ?? {};
    const owner = `${kind}/${namespace}/${name}`;
    const key = routeMatchKey(route);
    const bucket = buckets.get(key);
    if (bucket) bucket.add(owner);
    else buckets.set(key, new Set([owner]));
  }
  return [...buckets.values()].filter((owners) => owners.size > 1);
}

function noteOverlap(
  byName: ReadonlyMap<string, RouteContext>,
  listener: ListenerContext,
  names: ReadonlySet<string>,
  found: Map<ParentContext, { readonly route: RouteContext; readonly others: Set<string> }>,
): void {
  const sample = [...names].slice(0, maxNamed + 1);
  for (const name of names) {
    const route = byName.get(name);
    for (const parent of route?.parents ?? []) {
      if (!route || !parent.listeners.includes(listener)) continue;
      const entry = found.get(parent) ?? { route, others: new Set<string>() };
      for (const other of sample) if (other !== name) entry.others.add(other);
      found.set(parent, entry);
    }
  }
}

/** A text that is equal for routes which match the same requests. */
export function routeMatchKey(route: HTTPRoute): string {
  const { hostname, headerMatches, queryParamMatches, cookieMatches } = route;
  const headers = headerMatches?.map((match) => ({ ...match, name: match.name.toLowerCase() }));
  return JSON.stringify([
    hostname,
    pathKey(route),
    listKey(headers),
    listKey(queryParamMatches),
    listKey(cookieMatches),
  ]);
}

/** Every CONNECT request has the same path: none. */
function pathKey({ pathMatch, traffic }: HTTPRoute): string {
  if (traffic?.httpUpgrade?.some((upgrade) => upgrade.type === 'CONNECT')) return 'CONNECT';
  if (!pathMatch) return textKey({ name: '', prefix: '/', distinct: false });
  const { prefix } = pathMatch;
  const trimmed = prefix !== undefined && prefix !== '/' && prefix.endsWith('/');
  return textKey(trimmed ? { ...pathMatch, prefix: prefix.slice(0, -1) } : pathMatch);
}

function listKey(matches: readonly StringMatch[] | undefined): readonly string[] {
  return (matches ?? []).map(textKey).sort(compareBytes);
}

function textKey({ name, exact, prefix, suffix, safeRegex, distinct, invert }: StringMatch): string {
  return JSON.stringify([name, exact, prefix, suffix, safeRegex, distinct, invert]);
}
