import type { StringMatch } from '../ir/match.ts';
import type { Message } from './messages.ts';

/** An envoy.type.matcher.v3.StringMatcher; a match without any alternative gives the empty message (spec C.2). */
export function stringMatcher(match: StringMatch): Message {
  if (match.exact != null) return { exact: match.exact };
  if (match.prefix != null) return { prefix: match.prefix };
  if (match.suffix != null) return { suffix: match.suffix };
  if (match.safeRegex != null) return { safeRegex: { regex: match.safeRegex } };
  return {};
}

/** A regular expression that matches the text literally, in RE2 syntax as Go's QuoteMeta writes it. */
export function quoteRegex(text: string): string {
  return text.replace(/[\\.+*?()|[\]{}^$]/g, '\\$&');
}
