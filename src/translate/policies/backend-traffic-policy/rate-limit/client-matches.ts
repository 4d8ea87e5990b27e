import type { FieldPath } from '../../../../core/diagnostic.ts';
import { re2Problem } from '../../../../core/re2.ts';
import type {
  InvertibleStringMatch,
  RateLimitHeaderMatch,
  RateLimitRuleClientSelector as SelectorSpec,
} from '../../../../resources/generated/types.ts';
import { cidrMatch } from '../../../fields/cidr-match.ts';
import type { FieldReader } from '../../../fields/field-reader.ts';
import type { CIDRMatch, StringMatch } from '../../../ir/match.ts';
import type { RateLimitRule } from '../../../ir/rate-limit.ts';
import { prefixPathRegex } from '../../../path-regex.ts';

/** The part of a rule that says which requests it counts. */
export type ClientMatches = Pick<
  RateLimitRule,
  'headerMatches' | 'methodMatches' | 'pathMatch' | 'cidrMatch' | 'queryParamMatches'
>;

/** The conditions of all selectors of a rule, all of which a request must meet. Of several paths or ranges the last one counts. */
export function clientMatches(selectors: readonly SelectorSpec[], path: FieldPath, read: FieldReader): ClientMatches {
  const headerMatches: StringMatch[] = [];
  const methodMatches: StringMatch[] = [];
  const queryParamMatches: StringMatch[] = [];
  let pathMatch: StringMatch | undefined;
  let range: CIDRMatch | undefined;
  for (const [index, selector] of selectors.entries()) {
    const at = [...path, 'clientSelectors', index];
    const { headers = [], methods = [], queryParams = [] } = selector;
    if (!selector.path && !selector.sourceCIDR && headers.length + methods.length + queryParams.length === 0)
      read.problem('selects nothing: set headers, methods, path, sourceCIDR or queryParams', ...at);
    for (const [i, header] of headers.entries()) push(headerMatches, headerMatch(header, [...at, 'headers', i], read));
    for (const { value, invert } of methods)
      methodMatches.push({ name: '', exact: value, ...inverted(invert), distinct: false });
    if (selector.path) pathMatch = matchPath(selector.path, [...at, 'path'], read);
    if (selector.sourceCIDR) range = matchRange(selector.sourceCIDR, [...at, 'sourceCIDR', 'value'], read);
    for (const [i, query] of queryParams.entries())
      push(queryParamMatches, queryMatch(query, [...at, 'queryParams', i], read));
  }
  return {
    headerMatches,
    ...(methodMatches.length > 0 && { methodMatches }),
    ...(pathMatch && { pathMatch }),
    ...(range && { cidrMatch: range }),
    ...(queryParamMatches.length > 0 && { queryParamMatches }),
  };
}

function headerMatch(spec: RateLimitHeaderMatch, path: FieldPath, read: FieldReader): StringMatch | undefined {
  const { name, type, value, invert } = spec;
  if (type === 'Distinct') return distinctMatch(spec, path, read);
  if (value === undefined || value === null) return refuse('needs a value', path, read);
  if (type === undefined || type === 'Exact') return { name, exact: value, ...inverted(invert), distinct: false };
  return regexMatch(name, value, invert, type, path, read);
}

function queryMatch(spec: RateLimitHeaderMatch, path: FieldPath, read: FieldReader): StringMatch | undefined {
  const { name, type, value, invert } = spec;
  if (!name) return refuse('needs a name', path, read);
  if (type === 'Distinct') return distinctMatch(spec, path, read);
  if (!value) return refuse('needs a value', path, read);
  if (type === undefined || type === 'Exact') return { name, exact: value, ...inverted(invert), distinct: false };
  return regexMatch(name, value, invert, type, path, read);
}

function distinctMatch(spec: RateLimitHeaderMatch, path: FieldPath, read: FieldReader): StringMatch | undefined {
  const { name, value, invert } = spec;
  if (value !== undefined && value !== null) return refuse('takes no value with the type Distinct', path, read);
  if (invert) return refuse('cannot be inverted with the type Distinct', path, read);
  return { name, distinct: true };
}

function regexMatch(
  name: string,
  value: string,
  invert: boolean | undefined,
  type: string,
  path: FieldPath,
  read: FieldReader,
): StringMatch | undefined {
  if (type !== 'RegularExpression') return refuse(`does not know the type ${type}`, path, read);
  const problem = re2Problem(value);
  if (problem) return refuse(`is not a regular expression that Envoy can run (RE2): ${problem}`, path, read);
  return { name, safeRegex: value, ...inverted(invert), distinct: false };
}

/** A prefix matches whole path segments; what may follow it is spelled out, since the rate limit filter sees the whole path. */
function matchPath(spec: InvertibleStringMatch, path: FieldPath, read: FieldReader): StringMatch | undefined {
  const { type = 'PathPrefix', value = '', invert }: Partial<InvertibleStringMatch> = spec;
  const base = { name: '', ...inverted(invert), distinct: false };
  switch (type) {
    case 'PathPrefix':
      return value === '/' ? { ...base, prefix: '/' } : { ...base, safeRegex: prefixPathRegex(value) };
    case 'Exact':
      return { ...base, exact: value };
    case 'RegularExpression':
      return regexMatch('', value, invert, type, path, read);
    default:
      return refuse(`does not know the type ${type}`, path, read);
  }
}

function matchRange(
  { value, type, invert }: NonNullable<SelectorSpec['sourceCIDR']>,
  path: FieldPath,
  read: FieldReader,
): CIDRMatch | undefined {
  const parsed = cidrMatch(value, { distinct: type === 'Distinct', invert: invert === true });
  return parsed ?? refuse(`"${value}" is not an address range such as 10.0.0.0/8`, path, read);
}

function inverted(invert: boolean | undefined): { readonly invert?: boolean } {
  return invert === undefined || invert === null ? {} : { invert };
}

function push<T>(list: T[], item: T | undefined): void {
  if (item !== undefined) list.push(item);
}

function refuse(message: string, path: FieldPath, read: FieldReader): undefined {
  read.problem(message, ...path);
  return undefined;
}
