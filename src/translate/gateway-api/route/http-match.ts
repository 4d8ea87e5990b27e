import { fail, ok, type Result } from '../../../core/result.ts';
import type { HTTPRouteRuleMatch, HTTPRouteRuleMatchPath } from '../../../resources/generated/types.ts';
import type { StringMatch } from '../../ir/match.ts';
import type { HTTPRoute } from '../../ir/route.ts';
import { exactMatch, namedMatches, regexMatch } from './string-match.ts';

/** The part of an IR route that says which requests it takes. */
export type MatchFields = Pick<HTTPRoute, 'pathMatch' | 'headerMatches' | 'queryParamMatches' | 'cookieMatches'>;

/** Reads one match of an HTTPRoute rule (spec/gateway-api.md 9.3). The error is one sentence. */
export function httpMatch(match: HTTPRouteRuleMatch): Result<MatchFields, string> {
  const pathMatch = match.path && httpPath(match.path);
  if (pathMatch && !pathMatch.ok) return pathMatch;
  const headers = namedMatches(match.headers);
  if (!headers.ok) return headers;
  const query = namedMatches(match.queryParams);
  if (!query.ok) return query;
  const headerMatches = match.method ? [...headers.value, exactMatch(':method', match.method)] : headers.value;
  return ok({
    ...(pathMatch && { pathMatch: pathMatch.value }),
    ...(headerMatches.length > 0 && { headerMatches }),
    ...(query.value.length > 0 && { queryParamMatches: query.value }),
  });
}

/** The value is taken as written: a trailing slash stays. */
function httpPath({ type = 'PathPrefix', value = '' }: HTTPRouteRuleMatchPath): Result<StringMatch, string> {
  switch (type) {
    case 'Exact':
      return ok(exactMatch('', value));
    case 'PathPrefix':
      return ok({ name: '', prefix: value, distinct: false });
    case 'RegularExpression':
      return regexMatch('', value);
    default:
      return fail(`"${String(type)}" is not a type of path match: use Exact, PathPrefix or RegularExpression`);
  }
}
