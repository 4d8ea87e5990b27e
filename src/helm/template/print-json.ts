import { compareBytes } from '../../core/compare.ts';
import { formatFloat, plainDecimal } from './print-value.ts';
import { toJsonValue } from './to-json-value.ts';
import type { Value } from './value.ts';

/** How JSON is laid out. */
export interface JsonLayout {
  /** Leaves `<`, `>` and `&` as they are. */
  readonly raw?: boolean;
  /** Spaces per level; one line without it. */
  readonly indent?: number;
}

/** A value as JSON as Go prints it: keys sorted by bytes, characters special in HTML escaped. */
export function printJson(value: Value, { raw = false, indent }: JsonLayout = {}): string {
  return write(toJsonValue(value), raw, indent, 0);
}

function write(value: Value, raw: boolean, indent: number | undefined, depth: number): string {
  const gap = indent === undefined ? '' : `\n${' '.repeat(indent * (depth + 1))}`;
  const end = indent === undefined ? '' : `\n${' '.repeat(indent * depth)}`;
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]';
    return `[${value.map((item) => gap + write(item, raw, indent, depth + 1)).join(',')}${end}]`;
  }
  if (value instanceof Map) {
    if (value.size === 0) return '{}';
    const colon = indent === undefined ? ':' : ': ';
    const members = [...value]
      .sort(([a], [b]) => compareBytes(a, b))
      .map(([key, member]) => `${gap}${quote(key, raw)}${colon}${write(member, raw, indent, depth + 1)}`);
    return `{${members.join(',')}${end}}`;
  }
  if (typeof value === 'string') return quote(value, raw);
  return typeof value === 'number' ? number(value) : String(value);
}

function number(value: number): string {
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-6 || size >= 1e21)) return formatFloat(value).replace(/e-0(\d)$/, 'e-$1');
  return plainDecimal(value);
}

function quote(text: string, raw: boolean): string {
  const json = JSON.stringify(text).replace(/[\u2028\u2029]/g, unicode);
  return raw ? json : json.replace(/[<>&]/g, unicode);
}

function unicode(char: string): string {
  return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
