import { any, type Message, type TypedExtension } from '../messages.ts';

/** A predicate of Envoy's generic matcher (xds.type.matcher.v3.Matcher.MatcherList.Predicate). */
export type Predicate = Message;

/** All of the predicates; one alone stands for itself, none gives undefined. */
export function allOf(predicates: readonly Predicate[]): Predicate | undefined {
  return predicates.length > 1 ? { andMatcher: { predicate: predicates } } : predicates[0];
}

/** One of the predicates; one alone stands for itself, none gives undefined. */
export function anyOf(predicates: readonly Predicate[]): Predicate | undefined {
  return predicates.length > 1 ? { orMatcher: { predicate: predicates } } : predicates[0];
}

/** Matches an input's text. */
export function valuePredicate(input: TypedExtension, valueMatch: Message): Predicate {
  return { singlePredicate: { input, valueMatch } };
}

/** Matches an input with a matcher extension. */
export function customPredicate(input: TypedExtension, customMatch: TypedExtension): Predicate {
  return { singlePredicate: { input, customMatch } };
}

/** Matches a request header by its whole value. */
export function headerPredicate(headerName: string, exact: string, options: { ignoreCase?: true } = {}): Predicate {
  return valuePredicate(requestHeader(headerName), { exact, ...options });
}

/** A request header as the input of a matcher. */
export function requestHeader(headerName: string): TypedExtension {
  return { name: 'http_header', typedConfig: any('envoy.type.matcher.v3.HttpRequestHeaderMatchInput', { headerName }) };
}
