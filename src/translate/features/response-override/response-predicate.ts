import type { StatusCodeMatch, StatusCodeRange, StringMatch } from '../../ir/match.ts';
import { allOf, anyOf, customPredicate, type Predicate, valuePredicate } from '../../xds/matcher/predicate.ts';
import { any, type Message } from '../../xds/messages.ts';
import type { ResponseOverrideRule } from './ir.ts';

/** Which responses a rule replaces: by status, by headers, and by who made them; undefined when it does not say. */
export function responsePredicate({ match, source }: ResponseOverrideRule): Predicate | undefined {
  const parts = [
    anyOf((match.statusCodes ?? []).map(statusPredicate)),
    allOf((match.responseHeaders ?? []).map(responseHeaderPredicate)),
    source === 'Local' || source === 'Backend' ? sourcePredicate(source) : undefined,
  ];
  return allOf(parts.filter((part) => part !== undefined));
}

function statusPredicate({ value, range }: StatusCodeMatch): Predicate {
  if (range) return statusRangePredicate(range);
  const input = {
    name: 'http-response-status-code-match-input',
    typedConfig: any('envoy.type.matcher.v3.HttpResponseStatusCodeMatchInput'),
  };
  return valuePredicate(input, { exact: String(value ?? 0) });
}

/** A range of statuses is an expression: `response.code >= start && response.code <= end`. */
function statusRangePredicate({ start, end }: StatusCodeRange): Predicate {
  const lower = comparison('_>=_', ['1', '2', '3', '4'], start);
  const upper = comparison('_<=_', ['5', '6', '7', '8'], end);
  const expr = { id: '9', callExpr: { function: '_&&_', args: [lower, upper] } };
  return customPredicate(
    {
      name: 'http-attributes-cel-match-input',
      typedConfig: any('xds.type.matcher.v3.HttpAttributesCelMatchInput'),
    },
    {
      name: 'cel-matcher',
      typedConfig: any('xds.type.matcher.v3.CelMatcher', { exprMatch: { celExprParsed: { expr } } }),
    },
  );
}

/** `response.code <operator> bound`, with the ids of its four nodes: response, code, the comparison, the bound. */
function comparison(operator: string, ids: readonly [string, string, string, string], bound: number): Message {
  const [response, code, call, constant] = ids;
  const operand = { id: response, identExpr: { name: 'response' } };
  return {
    id: call,
    callExpr: {
      function: operator,
      args: [
        { id: code, selectExpr: { operand, field: 'code' } },
        { id: constant, constExpr: { int64Value: String(bound) } },
      ],
    },
  };
}

function responseHeaderPredicate(match: StringMatch): Predicate {
  const input = {
    name: 'http-response-header-match-input',
    typedConfig: any('envoy.type.matcher.v3.HttpResponseHeaderMatchInput', { headerName: match.name }),
  };
  return valuePredicate(input, headerMatcher(match));
}

function headerMatcher({ exact, prefix, suffix, safeRegex }: StringMatch): Message {
  if (exact != null) return { exact };
  if (prefix != null) return { prefix };
  if (suffix != null) return { suffix };
  return safeRegex != null ? { safeRegex: { googleRe2: {}, regex: safeRegex } } : {};
}

function sourcePredicate(source: 'Local' | 'Backend'): Predicate {
  const input = {
    name: 'http-response-local-reply-match-input',
    typedConfig: any('envoy.type.matcher.v3.HttpResponseLocalReplyMatchInput'),
  };
  return valuePredicate(input, { exact: source === 'Local' ? 'true' : 'false' });
}
