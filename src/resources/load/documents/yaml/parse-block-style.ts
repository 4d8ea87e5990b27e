import type { JsonValue } from '../../../../core/json.ts';
import { resolveScalar } from './resolve-scalar.ts';

/** Anything but printable ASCII and line feeds is left to the full parser. */
const beyondAscii = /[^\n\x20-\x7e]/;
const key = /(?:([A-Za-z0-9_][A-Za-z0-9_./-]*)|"([^"\\\n]*)"|'([^'\n]*)'):(?=[ \n]|$)/y;
/** A plain scalar starts with none of YAML's indicators; a dash may stand before a digit or a letter. */
const plainStart = /^(?:[^\s\-?:,[\]{}#&*!|>'"%@`]|-[0-9A-Za-z.])/;
const quoted = /^(?:"([^"\\]*)"|'([^']*)')$/;

/** The line that is read next: offsets of its content, and its indentation; -1 at the end and after a failure. */
interface Cursor {
  readonly text: string;
  at: number;
  end: number;
  indent: number;
  failed: boolean;
}

/**
 * Parses a document in the plain block style that kubectl and most tools write, several times faster than the full parser:
 * block mappings and sequences with scalars of one line. Gives undefined for everything else: flow style, block scalars, anchors,
 * tags, repeated keys, mistakes. What it reads, the full parser reads in the same way.
 */
export function parseBlockStyle(text: string): JsonValue | undefined {
  if (beyondAscii.test(text)) return undefined;
  const cursor: Cursor = { text, at: 0, end: -1, indent: 0, failed: false };
  advance(cursor);
  if (cursor.indent < 0) return undefined;
  const value = parseNode(cursor);
  return cursor.failed || cursor.indent >= 0 ? undefined : value;
}

/** Moves to the next line that holds more than blanks and comments. */
function advance(cursor: Cursor): void {
  const { text } = cursor;
  let start = cursor.end + 1;
  while (start < text.length) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    let at = start;
    while (at < end && text.charCodeAt(at) === 32) at++;
    if (at < end && text.charCodeAt(at) !== 35) {
      cursor.at = at;
      cursor.end = end;
      cursor.indent = at - start;
      return;
    }
    start = end + 1;
  }
  cursor.indent = -1;
}

function fail(cursor: Cursor): null {
  cursor.failed = true;
  cursor.indent = -1;
  return null;
}

function isDash({ text, at, end }: Cursor): boolean {
  return text.charCodeAt(at) === 45 && (at + 1 === end || text.charCodeAt(at + 1) === 32);
}

function parseNode(cursor: Cursor): JsonValue {
  return isDash(cursor) ? parseSequence(cursor, cursor.indent) : parseMapping(cursor, cursor.indent);
}

function parseMapping(cursor: Cursor, indent: number): JsonValue {
  const result: Record<string, JsonValue> = {};
  while (cursor.indent === indent) {
    key.lastIndex = cursor.at;
    const match = key.exec(cursor.text);
    const name = match === null ? undefined : keyName(match);
    if (name === undefined || key.lastIndex > cursor.end || Object.hasOwn(result, name)) return fail(cursor);
    const rest = cursor.text.slice(key.lastIndex, cursor.end).trim();
    result[name] = rest === '' ? parseNested(cursor, indent, true) : parseLine(cursor, rest, indent);
  }
  return cursor.indent > indent ? fail(cursor) : result;
}

/** Keys that are no texts become texts; merge keys and a null are left to the full parser. */
function keyName([, plain, double, single]: RegExpExecArray): string | undefined {
  const name = plain === undefined ? (double ?? single) : resolveScalar(plain);
  return name === null || name === undefined || name === '__proto__' ? undefined : String(name);
}

function parseSequence(cursor: Cursor, indent: number): JsonValue {
  const result: JsonValue[] = [];
  while (cursor.indent === indent && isDash(cursor)) {
    const lineStart = cursor.at - cursor.indent;
    let at = cursor.at + 1;
    while (at < cursor.end && cursor.text.charCodeAt(at) === 32) at++;
    if (at === cursor.end || cursor.text.charCodeAt(at) === 35) {
      result.push(at === cursor.end ? parseNested(cursor, indent, false) : fail(cursor));
      continue;
    }
    cursor.at = at;
    key.lastIndex = at;
    if (isDash(cursor) || key.test(cursor.text)) {
      // The entry's own mapping or list begins in this line.
      cursor.indent = at - lineStart;
      result.push(parseNode(cursor));
    } else result.push(parseLine(cursor, cursor.text.slice(at, cursor.end).trim(), indent));
  }
  return cursor.indent > indent ? fail(cursor) : result;
}

/** The value below a key or a dash; the entries of a list may stand as far left as its key. */
function parseNested(cursor: Cursor, indent: number, listMayAlign: boolean): JsonValue {
  advance(cursor);
  if (cursor.indent > indent) return parseNode(cursor);
  return listMayAlign && cursor.indent === indent && isDash(cursor) ? parseSequence(cursor, indent) : null;
}

/** A value of one line; the next line must not continue it. */
function parseLine(cursor: Cursor, source: string, indent: number): JsonValue {
  const value = scalar(source);
  advance(cursor);
  return value === undefined || cursor.indent > indent ? fail(cursor) : value;
}

function scalar(source: string): JsonValue | undefined {
  if (plainStart.test(source)) {
    return source.includes(': ') || source.includes(' #') || source.endsWith(':') ? undefined : resolveScalar(source);
  }
  if (source === '{}') return {};
  if (source === '[]') return [];
  const match = quoted.exec(source);
  return match === null ? undefined : (match[1] ?? match[2]);
}
