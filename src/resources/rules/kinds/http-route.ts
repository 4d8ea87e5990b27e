import { parseDuration } from '../../../core/duration.ts';
import type {
  HTTPRouteRule,
  HTTPRouteRuleFilter,
  HTTPRouteRuleMatchPath,
  HTTPRouteRuleTimeouts,
} from '../../generated/types.ts';
import { backendRefRules } from '../fragments/backend-ref.ts';
import { httpFilterRules } from '../fragments/http-filters.ts';
import { parentRefRules, ruleNameRules } from '../fragments/parent-refs.ts';
import { sessionPersistenceRules } from '../fragments/session-persistence.ts';
import { type Rule, rule } from '../rule.ts';

/** Matches that all rules of a route may have together. */
const matchLimit = 128;

type Pick = (filter: HTTPRouteRuleFilter) => boolean;

const redirectsPrefix: Pick = ({ requestRedirect }) =>
  requestRedirect?.path?.type === 'ReplacePrefixMatch' && requestRedirect.path.replacePrefixMatch !== undefined;
const rewritesPrefix: Pick = ({ urlRewrite }) =>
  urlRewrite?.path?.type === 'ReplacePrefixMatch' && urlRewrite.path.replacePrefixMatch !== undefined;

function exactlyOneOf(filters: readonly HTTPRouteRuleFilter[] | undefined, pick: Pick): boolean {
  return (filters ?? []).filter(pick).length === 1;
}

/** A prefix can only be replaced where the rule has one match, and that is a prefix. */
function matchesOnePrefix({ matches }: HTTPRouteRule): boolean {
  return matches?.length === 1 && matches[0]?.path?.type === 'PathPrefix';
}

function prefixRule(id: number, applies: (rule: HTTPRouteRule) => boolean): readonly Rule[] {
  const check = (value: HTTPRouteRule): boolean => !applies(value) || matchesOnePrefix(value);
  return rule<HTTPRouteRule>(
    id,
    'spec.rules[]',
    check,
    'replaces a path prefix, which needs exactly one match, of path type PathPrefix',
  );
}

const routeRuleRules: readonly Rule[] = [
  ...rule<HTTPRouteRule>(
    48,
    'spec.rules[]',
    ({ backendRefs, filters }) =>
      (backendRefs?.length ?? 0) === 0 || !(filters ?? []).some(({ requestRedirect }) => requestRedirect !== undefined),
    'has backendRefs beside a RequestRedirect filter, which never reaches a backend',
  ),
  ...prefixRule(49, ({ filters }) => exactlyOneOf(filters, redirectsPrefix)),
  ...prefixRule(50, ({ filters }) => exactlyOneOf(filters, rewritesPrefix)),
  ...prefixRule(
    51,
    ({ backendRefs }) =>
      (backendRefs ?? []).filter(({ filters }) => exactlyOneOf(filters, redirectsPrefix)).length === 1,
  ),
  ...prefixRule(
    52,
    ({ backendRefs }) =>
      (backendRefs ?? []).filter(({ filters }) => exactlyOneOf(filters, rewritesPrefix)).length === 1,
  ),
];

const pathPath = 'spec.rules[].matches[].path';
const pathCharacters = /^(?:[-A-Za-z0-9/._~!$&'()*+,;=:@]|[%][0-9a-fA-F]{2})+$/;

function pathValue(id: number, check: (value: string) => boolean, message: string): readonly Rule[] {
  const applies = ({ type, value }: HTTPRouteRuleMatchPath): boolean =>
    !['Exact', 'PathPrefix'].includes(type ?? '') || check(value ?? '');
  return rule<HTTPRouteRuleMatchPath>(id, pathPath, applies, message);
}

function pathWithout(id: number, text: string): readonly Rule[] {
  return pathValue(id, (value) => !value.includes(text), `has a value with ${text} in it`);
}

const pathRules: readonly Rule[] = [
  ...pathValue(76, (value) => value.startsWith('/'), 'needs a value that begins with /'),
  ...pathWithout(77, '//'),
  ...pathWithout(78, '/./'),
  ...pathWithout(79, '/../'),
  ...pathWithout(80, '%2f'),
  ...pathWithout(81, '%2F'),
  ...pathWithout(82, '#'),
  ...pathValue(83, (value) => !value.endsWith('/..'), 'has a value that ends in /..'),
  ...pathValue(84, (value) => !value.endsWith('/.'), 'has a value that ends in /.'),
  ...rule<HTTPRouteRuleMatchPath>(
    85,
    pathPath,
    ({ type }) => ['Exact', 'PathPrefix', 'RegularExpression'].includes(type ?? ''),
    'needs Exact, PathPrefix or RegularExpression as type',
  ),
  ...pathValue(86, (value) => pathCharacters.test(value), 'has a value with characters that must be percent-encoded'),
];

function timeoutsAgree({ request, backendRequest }: HTTPRouteRuleTimeouts): boolean {
  if (request === undefined || backendRequest === undefined) return true;
  const [whole, part] = [parseDuration(request), parseDuration(backendRequest)];
  return whole.ok && (whole.value === 0n || (part.ok && part.value <= whole.value));
}

/** Rules of HTTPRoute. */
export const httpRouteRules: readonly Rule[] = [
  ...parentRefRules,
  ...rule<readonly HTTPRouteRule[]>(
    47,
    'spec.rules',
    // A rule without matches has one by default.
    (rules) => rules.reduce((sum, { matches }) => sum + (matches?.length ?? 1), 0) <= matchLimit,
    `has more than ${matchLimit} matches in all rules together`,
  ),
  ...ruleNameRules,
  ...routeRuleRules,
  ...backendRefRules(['spec.rules[].backendRefs[]']),
  ...httpFilterRules,
  ...pathRules,
  ...sessionPersistenceRules('spec.rules[].sessionPersistence'),
  ...rule<HTTPRouteRuleTimeouts>(
    87,
    'spec.rules[].timeouts',
    timeoutsAgree,
    'has a backendRequest timeout longer than the request timeout',
  ),
];
