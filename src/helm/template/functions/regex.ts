import { RE2JS } from 're2js';
import { type FunctionTable, int, takes, text } from '../function-table.ts';
import { quoteGo } from '../quote-go.ts';
import { TemplateError } from '../template-error.ts';
import { stringList } from '../value.ts';

/** Expressions of templates, compiled once each: charts use the same few again and again. */
const compiled = new Map<string, RE2JS>();

function compile(pattern: string): RE2JS {
  const known = compiled.get(pattern);
  if (known) return known;
  try {
    const regex = RE2JS.compile(pattern);
    compiled.set(pattern, regex);
    return regex;
  } catch (error) {
    throw new TemplateError(
      `${quoteGo(pattern)} is no regular expression: ${error instanceof Error ? error.message : ''}`,
    );
  }
}

function isPattern(pattern: string): boolean {
  try {
    compile(pattern);
    return true;
  } catch (error) {
    if (error instanceof TemplateError) return false;
    throw error;
  }
}

interface Match {
  readonly start: number;
  readonly end: number;
  readonly groups: readonly (string | null)[];
  readonly named: Readonly<Record<string, number>>;
}

function matches(pattern: string, s: string, limit = -1): readonly Match[] {
  const regex = compile(pattern);
  const matcher = regex.matcher(s);
  const out: Match[] = [];
  while ((limit < 0 || out.length < limit) && matcher.find()) {
    const groups = Array.from({ length: matcher.groupCount() + 1 }, (_, index) => matcher.group(index));
    const [start, end] = [matcher.start(), matcher.end()];
    // As Go does: an empty match directly behind another match does not count.
    if (start === end && out.at(-1)?.end === start) continue;
    out.push({ start, end, groups, named: regex.namedGroups() });
  }
  return out;
}

function replaceAll(pattern: string, s: string, by: (match: Match) => string): string {
  let out = '';
  let at = 0;
  for (const match of matches(pattern, s)) {
    out += s.slice(at, match.start) + by(match);
    at = match.end;
  }
  return out + s.slice(at);
}

/** `$1`, `${1}` and `${name}` of a replacement; the longest word counts as the name, `$$` is a dollar. */
function expand(replacement: string, { groups, named }: Match): string {
  return replacement.replace(/\$(?:\$|\{(\w+)\}|(\w+))/g, (all, braced?: string, bare?: string) => {
    const name = braced ?? bare;
    if (name === undefined) return '$';
    if (all === '') return '';
    return groups[/^\d+$/.test(name) ? Number(name) : (named[name] ?? -1)] ?? '';
  });
}

/** As in Go, an empty match at either end separates nothing. */
function split(pattern: string, s: string, limit: number): string[] {
  if (limit === 0) return [];
  if (s === '' && pattern !== '') return [''];
  const parts: string[] = [];
  let [at, last] = [0, 0];
  for (const { start, end } of matches(pattern, s)) {
    if (limit > 0 && parts.length === limit - 1) break;
    if (end > 0) parts.push(s.slice(at, start));
    [at, last] = [end, start];
  }
  return last === s.length ? parts : [...parts, s.slice(at)];
}

const plain: FunctionTable = {
  regexMatch: takes([text, text], (pattern, s) => compile(pattern).matcher(s).find()),
  regexFind: takes([text, text], (pattern, s) => matches(pattern, s, 1)[0]?.groups[0] ?? ''),
  regexFindAll: takes([text, text, int], (pattern, s, limit) =>
    stringList(matches(pattern, s, limit).map(({ groups }) => groups[0] ?? '')),
  ),
  regexReplaceAll: takes([text, text, text], (pattern, s, by) => replaceAll(pattern, s, (match) => expand(by, match))),
  regexReplaceAllLiteral: takes([text, text, text], (pattern, s, by) => replaceAll(pattern, s, () => by)),
  regexSplit: takes([text, text, int], (pattern, s, limit) => stringList(split(pattern, s, limit))),
};

/** Regular expressions in RE2's syntax (sprig), and their `must` variants. */
export const regexFunctions: FunctionTable = {
  ...plain,
  ...Object.fromEntries(Object.entries(plain).map(([name, run]) => [`mustR${name.slice(1)}`, run])),
  // Of all of these only `regexMatch` takes a malformed pattern for one that does not match.
  regexMatch: takes([text, text], (pattern, s) => isPattern(pattern) && compile(pattern).matcher(s).find()),
  regexQuoteMeta: takes([text], (s) => s.replace(/[\\.+*?()|[\]{}^$]/g, '\\$&')),
};
