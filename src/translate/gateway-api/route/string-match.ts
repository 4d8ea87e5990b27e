import { re2Problem } from '../../../core/re2.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import type { StringMatch } from '../../ir/match.ts';

/** A match on a header, query parameter or cookie as routes write it; exact unless it says otherwise. */
interface NamedMatch {
  readonly name: string;
  readonly type?: string;
  readonly value: string;
}

/** A match on exactly this text. */
export function exactMatch(name: string, exact: string): StringMatch {
  return { name, exact, distinct: false };
}

/** A match by regular expression; fails with one sentence on what is not RE2. */
export function regexMatch(name: string, safeRegex: string): Result<StringMatch, string> {
  const problem = re2Problem(safeRegex);
  if (problem) return fail(`"${safeRegex}" is not a regular expression in RE2 syntax: ${problem}`);
  return ok({ name, safeRegex, distinct: false });
}

/** Named matches of a route in order; fails on the first bad expression. */
export function namedMatches(matches: readonly NamedMatch[] | undefined): Result<readonly StringMatch[], string> {
  const found: StringMatch[] = [];
  for (const { name, type, value = '' } of matches ?? []) {
    const match = type === 'RegularExpression' ? regexMatch(name, value) : ok(exactMatch(name, value));
    if (!match.ok) return match;
    found.push(match.value);
  }
  return ok(found);
}
