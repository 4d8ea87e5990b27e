import type { CIDRMatch, StringMatch } from '../../ir/match.ts';
import type { QueryParamMatch, RateLimitRule } from '../../ir/rate-limit.ts';

/** One thing that a rate limit rule looks at; `key` is the descriptor key that tells it apart from others of the route. */
export type RuleCriterion =
  | { readonly kind: 'header'; readonly key: string; readonly match: StringMatch }
  | { readonly kind: 'method'; readonly key: string; readonly match: StringMatch }
  | { readonly kind: 'path'; readonly key: string; readonly match: StringMatch }
  | { readonly kind: 'cidr'; readonly match: CIDRMatch }
  | { readonly kind: 'query'; readonly key: string; readonly match: QueryParamMatch };

/**
 * The criteria of a rule in the order of its descriptor entries, with one of its method matches (spec/xds-filters.md E.24).
 * `index` is the rule's position among the rules of its kind; query parameters count on from the headers.
 */
export function ruleCriteria(
  rule: RateLimitRule,
  index: number,
  method: StringMatch | undefined,
): readonly RuleCriterion[] {
  const headers = rule.headerMatches ?? [];
  const prefix = `rule-${index}`;
  return [
    ...headers.map((match, j): RuleCriterion => ({ kind: 'header', key: `${prefix}-match-${j}`, match })),
    ...(method ? [{ kind: 'method', key: `${prefix}-method`, match: method } as const] : []),
    ...(rule.pathMatch ? [{ kind: 'path', key: `${prefix}-path`, match: rule.pathMatch } as const] : []),
    ...(rule.cidrMatch ? [{ kind: 'cidr', match: rule.cidrMatch } as const] : []),
    ...(rule.queryParamMatches ?? []).map(
      (match, j): RuleCriterion => ({ kind: 'query', key: `${prefix}-match-${headers.length + j}`, match }),
    ),
  ];
}

/** The method matches of a rule, each of which makes an element of its own; one element without a method when there are none. */
export function methodAlternatives({ methodMatches }: RateLimitRule): readonly (StringMatch | undefined)[] {
  return methodMatches?.length ? methodMatches : [undefined];
}

/** The key of a rule that looks at nothing: it counts all requests. */
export function catchAllKey(index: number): string {
  return `rule-${index}-match--1`;
}

/** An address range as descriptor value; inverted ones must not count together with the range itself. */
export function cidrValue({ cidr, invert }: CIDRMatch): string {
  return invert ? `invert:${cidr}` : cidr;
}
