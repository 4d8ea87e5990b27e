import { ok, type Result } from '../../../core/result.ts';
import { parseCel } from '../../cel/parse-cel.ts';
import type { ClientIPGeoLocation, Operation } from '../../ir/api-types.ts';
import type { CIDRMatch } from '../../ir/match.ts';
import { exactPathRegex, prefixPathRegex } from '../../path-regex.ts';
import { geoFields } from '../../xds/geoip-headers.ts';
import {
  allOf,
  anyOf,
  customPredicate,
  headerPredicate,
  type Predicate,
  requestHeader,
  valuePredicate,
} from '../../xds/matcher/predicate.ts';
import { cidrRange } from '../../xds/message/cidr-range.ts';
import { any, type Message } from '../../xds/messages.ts';
import type { AuthorizationRule } from './ir.ts';
import { claimPredicates, scopePredicates } from './token-predicates.ts';

/** What a rule of an HTTP route asks for, all of it together; the error says what is wrong with its CEL expression. */
export function httpRulePredicate(rule: AuthorizationRule): Result<Predicate | undefined, string> {
  const { operation, principal, cel } = rule;
  const expression = cel ? celPredicate(cel) : ok(undefined);
  if (!expression.ok) return expression;
  const parts = [
    methodPredicate(operation?.methods),
    operation?.path && pathPredicate(operation.path),
    addressPredicate(principal?.clientCIDRs),
    placePredicate(principal?.clientIPGeoLocations),
    expression.value,
    ...(principal?.jwt ? [...scopePredicates(principal.jwt), ...claimPredicates(principal.jwt)] : []),
    ...(principal?.headers ?? []).map(({ name, values }) => anyOf(values.map((value) => headerPredicate(name, value)))),
  ];
  return ok(allOf(parts.filter((part) => part !== undefined)));
}

/** What a rule of a TCP route asks for: connections have nothing but an address. */
export function tcpRulePredicate({ principal }: AuthorizationRule): Result<Predicate | undefined, string> {
  return ok(addressPredicate(principal?.clientCIDRs));
}

function methodPredicate(methods: readonly string[] | undefined): Predicate | undefined {
  return anyOf((methods ?? []).map((method) => headerPredicate(':method', method, { ignoreCase: true })));
}

function pathPredicate(path: NonNullable<Operation['path']>): Predicate {
  const predicate = valuePredicate(requestHeader(':path'), pathMatcher(path));
  return path.invert ? { notMatcher: predicate } : predicate;
}

function pathMatcher({ type, value }: NonNullable<Operation['path']>): Message {
  switch (type ?? 'PathPrefix') {
    case 'PathPrefix':
      if (value === '/') return { prefix: '/' };
      return regexMatcher(prefixPathRegex(value));
    case 'Exact':
      return regexMatcher(exactPathRegex(value));
    default:
      return regexMatcher(value);
  }
}

function regexMatcher(regex: string): Message {
  return { safeRegex: { googleRe2: {}, regex } };
}

function addressPredicate(ranges: readonly CIDRMatch[] | undefined): Predicate | undefined {
  if (!ranges?.length) return undefined;
  return customPredicate(
    {
      name: 'client_ip',
      typedConfig: any('envoy.extensions.matching.common_inputs.network.v3.SourceIPInput'),
    },
    {
      name: 'ip_matcher',
      typedConfig: any('envoy.extensions.matching.input_matchers.ip.v3.Ip', {
        statPrefix: 'client_ip',
        cidrRanges: ranges.map(cidrRange),
      }),
    },
  );
}

/** Places are read from the headers that the lookup wrote; a place without any property says nothing. */
function placePredicate(locations: readonly ClientIPGeoLocation[] | undefined): Predicate | undefined {
  const places = (locations ?? []).map((location) =>
    allOf(
      geoFields.flatMap(({ header, valueIn }) => {
        const value = valueIn(location);
        if (value === undefined) return [];
        return [headerPredicate(header, String(value), typeof value === 'string' ? { ignoreCase: true } : {})];
      }),
    ),
  );
  return anyOf(places.filter((place) => place !== undefined));
}

function celPredicate(expression: string): Result<Predicate, string> {
  const parsed = parseCel(expression);
  if (!parsed.ok) return parsed;
  return ok(
    customPredicate(
      { name: 'cel', typedConfig: any('xds.type.matcher.v3.HttpAttributesCelMatchInput') },
      {
        name: 'cel_matcher',
        typedConfig: any('xds.type.matcher.v3.CelMatcher', { exprMatch: { celExprParsed: parsed.value } }),
      },
    ),
  );
}
