import { quoteRegex } from '../core/quote-regex.ts';

/*
 * Where Envoy compares the `:path` header, it sees query, fragment and path parameters too; rules of the API speak of the path alone.
 */

/** A regular expression for request paths that are this path. */
export function exactPathRegex(path: string): string {
  return `^${quoteRegex(path)}(\\?.*|#.*|;.*|$)`;
}

/** A regular expression for request paths that are this path or lie below it; a slash at the end of the prefix means nothing. */
export function prefixPathRegex(prefix: string): string {
  return `^${quoteRegex(prefix.replace(/\/$/, ''))}(/.*|\\?.*|#.*|;.*|$)`;
}
