import type { StringMatch } from '../../ir/match.ts';
import type { Message } from '../messages.ts';

/** An envoy.type.matcher.v3.StringMatcher; a match without any alternative gives the empty message (spec/xds-routes-clusters.md C.2). */
export function stringMatcher(match: StringMatch): Message {
  if (match.exact != null) return { exact: match.exact };
  if (match.prefix != null) return { prefix: match.prefix };
  if (match.suffix != null) return { suffix: match.suffix };
  if (match.safeRegex != null) return { safeRegex: { regex: match.safeRegex } };
  return {};
}
