import { ok, type Result } from '../../../core/result.ts';
import type { GRPCRouteRuleMatch, GRPCRouteRuleMatchMethod } from '../../../resources/generated/types.ts';
import type { StringMatch } from '../../ir/match.ts';
import type { MatchFields } from './http-match.ts';
import { exactMatch, namedMatches, regexMatch } from './string-match.ts';

/** What stands for the service or the method in a regular expression that leaves it open. */
const anyService = '(?i)\\.?[a-z_][a-z_0-9]*(\\.[a-z_][a-z_0-9]*)*';
const anyMethod = '[A-Za-z_][A-Za-z_0-9]*';

/** Reads one match of a GRPCRoute rule: a call is the path `/service/method` (spec/gateway-api.md 9.3). */
export function grpcMatch(match: GRPCRouteRuleMatch): Result<MatchFields, string> {
  const headers = namedMatches(match.headers);
  if (!headers.ok) return headers;
  const call: Result<MatchFields, string> = match.method ? grpcCall(match.method) : ok({});
  if (!call.ok) return call;
  const headerMatches = [...headers.value, ...(call.value.headerMatches ?? [])];
  return ok({ ...call.value, ...(headerMatches.length > 0 && { headerMatches }) });
}

function grpcCall({ type = 'Exact', service, method }: GRPCRouteRuleMatchMethod): Result<MatchFields, string> {
  if (type === 'RegularExpression') {
    const pathMatch = regexMatch('', `/${service ?? anyService}/${method ?? anyMethod}`);
    return pathMatch.ok ? ok({ pathMatch: pathMatch.value }) : pathMatch;
  }
  if (service !== undefined && method !== undefined) return ok({ pathMatch: exactMatch('', `/${service}/${method}`) });
  if (service !== undefined) return ok({ pathMatch: { name: '', prefix: `/${service}`, distinct: false } });
  const suffix: StringMatch[] = method === undefined ? [] : [{ name: ':path', suffix: `/${method}`, distinct: false }];
  return ok({ headerMatches: suffix });
}
