import { fail, ok, type Result } from '../../../core/result.ts';
import type { GRPCRouteRule, HTTPRouteFilterMatch, HTTPRouteRule } from '../../../resources/generated/types.ts';
import { grpcMatch } from './grpc-match.ts';
import { httpMatch, type MatchFields } from './http-match.ts';
import { namedMatches } from './string-match.ts';

/** One combination of a rule's matches and its filter's matches. */
export interface RuleMatch {
  readonly fields: MatchFields;
  /** Number in the IR route's name; -1 stands for a rule that matches on nothing. */
  readonly index: number;
  /** Index in the rule's own matches; undefined when it has none. */
  readonly matchIndex?: number;
}

type Rule =
  | { readonly kind: 'HTTPRoute'; readonly rule: HTTPRouteRule }
  | { readonly kind: 'GRPCRoute'; readonly rule: GRPCRouteRule };

/**
 * Every match of a rule combined with every match of its HTTPRouteFilter, the rule's in the outer loop; a missing side counts as one
 * match on nothing (spec/gateway-api.md 9.3). Fails on the first that cannot be read.
 */
export function ruleMatches(
  rule: Rule,
  filterMatches: readonly HTTPRouteFilterMatch[] | undefined,
): Result<readonly RuleMatch[], string> {
  const own = ownMatches(rule);
  if (!own.ok) return own;
  const cookies = cookieMatches(filterMatches);
  if (!cookies.ok) return cookies;
  if (own.value.length === 0 && cookies.value.length === 0) return ok([{ fields: {}, index: -1 }]);
  const outer = own.value.length > 0 ? own.value : [{}];
  const inner = cookies.value.length > 0 ? cookies.value : [{}];
  return ok(
    outer.flatMap((fields, i) =>
      inner.map((cookie, j) => ({
        fields: { ...fields, ...cookie },
        index: i * inner.length + j,
        ...(own.value.length > 0 && { matchIndex: i }),
      })),
    ),
  );
}

function ownMatches(rule: Rule): Result<readonly MatchFields[], string> {
  return rule.kind === 'HTTPRoute' ? all(rule.rule.matches, httpMatch) : all(rule.rule.matches, grpcMatch);
}

function cookieMatches(matches: readonly HTTPRouteFilterMatch[] | undefined): Result<readonly MatchFields[], string> {
  return all(matches, ({ cookies }) => {
    const found = namedMatches(cookies);
    return found.ok ? ok(found.value.length > 0 ? { cookieMatches: found.value } : {}) : found;
  });
}

function all<T>(
  items: readonly T[] | undefined,
  read: (item: T) => Result<MatchFields, string>,
): Result<readonly MatchFields[], string> {
  const found: MatchFields[] = [];
  for (const item of items ?? []) {
    const fields = read(item);
    if (!fields.ok) return fail(fields.error);
    found.push(fields.value);
  }
  return ok(found);
}
