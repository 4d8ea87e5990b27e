import { compareBytes } from '../../../core/compare.ts';
import { any, type FunctionTable, int, type Reader, takes, takesMore, text } from '../function-table.ts';
import { formatPlain } from '../print-value.ts';
import { quoteGo } from '../quote-go.ts';
import { TemplateError } from '../template-error.ts';
import { toInteger, toText } from '../to-text.ts';
import { ofType, stringList, type Value, type ValueMap } from '../value.ts';
import { camelCase, joinWords } from '../word-case.ts';

/** The texts of a list, as sprig reads lists of texts: nil items vanish, others are printed. */
const texts: Reader<string[]> = (value) =>
  Array.isArray(value) ? value.filter((item) => item !== null).map(toText) : value === null ? [] : [toText(value)];

const spaceChars = ' \t\n\v\f\r\u0085\u00a0\u1680\u2000\u2028\u2029\u3000';

/** Texts: cutting, changing case, padding, joining (sprig). */
export const stringFunctions: FunctionTable = {
  trim: takes([text], (s) => cut(s, spaceChars, true, true)),
  trimAll: takes([text, text], (set, s) => cut(s, set, true, true)),
  trimall: takes([text, text], (set, s) => cut(s, set, true, true)),
  trimSuffix: takes([text, text], (end, s) => (end && s.endsWith(end) ? s.slice(0, -end.length) : s)),
  trimPrefix: takes([text, text], (start, s) => (s.startsWith(start) ? s.slice(start.length) : s)),
  upper: takes([text], (s) => [...s].map(upper).join('')),
  lower: takes([text], (s) => [...s].map(lower).join('')),
  title: takes([text], (s) =>
    s.replace(/(^|[^\p{L}\p{N}_])(\p{L})/gu, (_, gap: string, letter: string) => gap + upper(letter)),
  ),
  untitle: takes([text], (s) =>
    s.replace(/(^|[^\p{L}\p{N}_])(\p{L})/gu, (_, gap: string, letter: string) => gap + lower(letter)),
  ),
  swapcase: takes([text], (s) => [...s].map(swapCase).join('')),
  repeat: takes([int, text], (count, s) => {
    if (count < 0) throw new TemplateError('the count is negative');
    return s.repeat(count);
  }),
  substr: takes([int, int, text], (start, end, s) => substring(s, start, end)),
  nospace: takes([text], (s) => s.replace(/\s/gu, '')),
  trunc: takes([int, text], truncate),
  abbrev: takes([int, text], (width, s) => abbreviate(s, 0, width)),
  abbrevboth: takes([int, int, text], (left, right, s) => abbreviate(s, left, right)),
  initials: takes([text], (s) =>
    s
      .split(/\s+/u)
      .map((word) => [...word][0] ?? '')
      .join(''),
  ),
  wrap: takes([int, text], (width, s) => wrap(s, width, '\n', false)),
  wrapWith: takes([int, text, text], (width, gap, s) => wrap(s, width, gap, true)),
  contains: takes([text, text], (part, s) => s.includes(part)),
  hasPrefix: takes([text, text], (start, s) => s.startsWith(start)),
  hasSuffix: takes([text, text], (end, s) => s.endsWith(end)),
  quote: takesMore([], any, (values) =>
    present(values)
      .map((value) => quoteGo(toText(value)))
      .join(' '),
  ),
  squote: takesMore([], any, (values) =>
    present(values)
      .map((value) => `'${toText(value)}'`)
      .join(' '),
  ),
  cat: takesMore([], any, (values) => present(values).map(formatPlain).join(' ')),
  indent: takes([int, text], indent),
  nindent: takes([int, text], (width, s) => `\n${indent(width, s)}`),
  replace: takes([text, text, text], (from, to, s) => s.replaceAll(from, () => to)),
  plural: takes([text, text, any], (one, many, count) => (toInteger(count) === 1n ? one : many)),
  snakecase: takes([text], (s) => joinWords(s, '_')),
  kebabcase: takes([text], (s) => joinWords(s, '-')),
  camelcase: takes([text], camelCase),
  join: takes([text, any], (gap, values) => texts(values).join(gap)),
  sortAlpha: takes([any], (values) => stringList(texts(values).sort(compareBytes))),
  toStrings: takes([any], (values) => stringList(texts(values))),
  toString: takes([any], toText),
  split: takes([text, text], (gap, s) => numbered(s.split(gap))),
  splitn: takes([text, int, text], (gap, count, s) => numbered(splitLimited(s, gap, count))),
  splitList: takes([text, text], (gap, s) => stringList(gap === '' ? [...s] : s.split(gap))),
  hello: takes([], () => 'Hello!'),
  shuffle: takes([text], (s) =>
    [...s]
      .map((char) => [Math.random(), char] as const)
      .sort(([a], [b]) => a - b)
      .map(([, char]) => char)
      .join(''),
  ),
};

function present(values: readonly Value[]): readonly Value[] {
  return values.filter((value) => value !== null);
}

function cut(text: string, set: string, left: boolean, right: boolean): string {
  const chars = [...text];
  let start = 0;
  let end = chars.length;
  while (left && start < end && set.includes(chars[start] ?? '')) start++;
  while (right && end > start && set.includes(chars[end - 1] ?? '')) end--;
  return chars.slice(start, end).join('');
}

/** One character in capitals; one that becomes several (ß) stays, as in Go. */
function upper(char: string): string {
  const big = char.toUpperCase();
  return [...big].length === 1 ? big : char;
}

/** One character in small letters. */
function lower(char: string): string {
  return [...char.toLowerCase()][0] ?? char;
}

function swapCase(char: string): string {
  return char === lower(char) ? upper(char) : lower(char);
}

/** Counts in bytes, as Go does; a cut inside a character cannot be told in text and leaves a replacement character. */
function truncate(count: number, text: string): string {
  const bytes = Buffer.from(text);
  if (count < 0) return bytes.length + count > 0 ? bytes.subarray(bytes.length + count).toString() : text;
  return bytes.length > count ? bytes.subarray(0, count).toString() : text;
}

function substring(text: string, start: number, end: number): string {
  const bytes = Buffer.from(text);
  const to = end < 0 || end > bytes.length ? bytes.length : end;
  if (Math.max(0, start) > to) throw new TemplateError(`${start} to ${end} is outside of the ${bytes.length} bytes`);
  return bytes.subarray(Math.max(0, start), to).toString();
}

/** Counts in bytes, as `truncate`. */
function abbreviate(s: string, offset: number, width: number): string {
  return Buffer.from(abbreviateBytes(Buffer.from(s).toString('latin1'), offset, width), 'latin1').toString();
}

function abbreviateBytes(text: string, offset: number, width: number): string {
  if (width < 4 || (offset > 0 && width < 7) || text.length <= width) return text;
  const start = Math.max(0, Math.min(offset, text.length));
  const from = text.length - start < width - 3 ? text.length - (width - 3) : start;
  if (from <= 4) return `${text.slice(0, width - 3)}...`;
  if (from + width - 3 < text.length) return `...${abbreviateBytes(text.slice(from), 0, width - 3)}`;
  return `...${text.slice(text.length - (width - 3))}`;
}

function wrap(text: string, width: number, gap: string, breakWords: boolean): string {
  const size = Math.max(1, width);
  const lines: string[] = [];
  let rest = text;
  while (rest.length > size) {
    if (rest.startsWith(' ')) {
      rest = rest.slice(1);
      continue;
    }
    const space = rest.lastIndexOf(' ', size);
    const next = breakWords ? -1 : rest.indexOf(' ', size);
    const at = space >= 0 ? space : breakWords ? size : next;
    if (at < 0) break;
    lines.push(rest.slice(0, at));
    rest = rest.slice(space < 0 && breakWords ? at : at + 1);
  }
  return [...lines, rest].join(gap);
}

function indent(width: number, text: string): string {
  if (width < 0) throw new TemplateError('the width is negative');
  const pad = ' '.repeat(width);
  return pad + text.replaceAll('\n', `\n${pad}`);
}

function numbered(parts: readonly string[]): Value {
  return ofType<ValueMap>(new Map(parts.map((part, index) => [`_${index}`, part])), 'map[string]string');
}

function splitLimited(text: string, gap: string, count: number): readonly string[] {
  if (count === 0) return [];
  const parts = gap === '' ? [...text] : text.split(gap);
  return count < 0 || parts.length <= count ? parts : [...parts.slice(0, count - 1), parts.slice(count - 1).join(gap)];
}
