/**
 * A JSONPath as users of EnvoyPatchPolicies write it in the form that the library reads: the leading `$` and its dot may be missing,
 * indexes may count from the end, filters may lack their parentheses and match regular expressions by `=~`, and quoted names may
 * begin with a character that means something in paths (spec/xds-telemetry-patches.md H.1).
 */
export function libraryPath(path: string): string {
  const rooted = withRoot(path.trim());
  let out = '';
  let at = 0;
  while (at < rooted.length) {
    const end = rooted[at] === '[' ? closingBracket(rooted, at) : -1;
    if (end < 0) {
      out += rooted[at];
      at += 1;
    } else {
      out += `[${selector(rooted.slice(at + 1, end))}]`;
      at = end + 1;
    }
  }
  return out;
}

/** True when the last selector of a path is a filter. */
export function endsWithFilter(path: string): boolean {
  let last = -1;
  for (let at = 0; at < path.length; at++) {
    if (path[at] !== '[') continue;
    const end = closingBracket(path, at);
    if (end < 0) return false;
    last = end === path.trimEnd().length - 1 ? at : -1;
    at = end;
  }
  return (
    last >= 0 &&
    path
      .slice(last + 1)
      .trimStart()
      .startsWith('?')
  );
}

function withRoot(path: string): string {
  if (path.startsWith('$')) return path;
  return path.startsWith('.') || path.startsWith('[') ? `$${path}` : `$.${path}`;
}

/** The end of a bracket, past quoted texts, regular expressions and brackets inside it; -1 when there is none. */
function closingBracket(path: string, start: number): number {
  let depth = 0;
  let quote: string | undefined;
  for (let at = start; at < path.length; at++) {
    const char = path[at] ?? '';
    if (quote !== undefined) {
      if (char === '\\') at += 1;
      else if (char === quote) quote = undefined;
    } else if (char === '"' || char === "'" || (char === '/' && /=~\s*$/.test(path.slice(start, at)))) quote = char;
    else if (char === '[') depth += 1;
    else if (char === ']' && --depth === 0) return at;
  }
  return -1;
}

function selector(text: string): string {
  const content = text.trim();
  if (content.startsWith('?')) {
    const filter = content.slice(1).trim();
    return `?(${withCalls(isParenthesised(filter) ? filter.slice(1, -1) : filter)})`;
  }
  const fromEnd = /^-\d+$/.test(content) ? Number(content) : 0;
  if (fromEnd < 0) return fromEnd === -1 ? '-1:' : `${fromEnd}:${fromEnd + 1}`;
  // Of several names the library wants no quotes.
  if (/^(['"])[\w.-]+\1(\s*,\s*(['"])[\w.-]+\3)+$/.test(content)) return content.replace(/['"\s]/g, '');
  return content.replace(/^(['"])(?=[@$^~*`])/, '$1`');
}

function isParenthesised(filter: string): boolean {
  if (!filter.startsWith('(') || !filter.endsWith(')')) return false;
  let depth = 0;
  for (const [at, char] of [...filter].entries()) {
    if (char === '(') depth += 1;
    else if (char === ')' && --depth === 0) return at === [...filter].length - 1;
  }
  return false;
}

const operand = /@[\w.$[\]'"-]*/.source;
const regexMatch = new RegExp(
  `(${operand})\\s*=~\\s*("(?:[^"\\\\]|\\\\.)*"|'(?:[^'\\\\]|\\\\.)*'|/(?:[^/\\\\]|\\\\.)*/)`,
  'g',
);
const wordOperator = new RegExp(`(${operand})\\s+(in|has|exists|empty)\\s+(\\[[^\\]]*\\]|true|false)`, 'g');

/** The library knows neither `=~` nor operators that are words, so they become calls. */
function withCalls(filter: string): string {
  return filter
    .replace(regexMatch, (_all, left: string, pattern: string) => {
      const text = pattern.slice(1, -1).replaceAll(`\\${pattern[0]}`, pattern[0] ?? '');
      return `search(${left},${JSON.stringify(text)})`;
    })
    .replace(wordOperator, (_all, left: string, word: string, right: string) => `${word}_(${left},${right})`);
}
