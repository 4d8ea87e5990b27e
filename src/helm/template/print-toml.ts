import { compareBytes } from '../../core/compare.ts';
import { formatFloat } from './print-value.ts';
import { TemplateError } from './template-error.ts';
import { toJsonValue } from './to-json-value.ts';
import type { Value, ValueMap } from './value.ts';

/** A value as TOML as Helm's `toToml` lays it out: plain keys before tables, two spaces per level of tables. */
export function printToml(value: Value): string {
  const plain = toJsonValue(value);
  if (!(plain instanceof Map)) return inline(plain);
  const out: string[] = [];
  writeTable(plain, [], out);
  return out.join('');
}

function writeTable(table: ValueMap, path: readonly string[], out: string[]): void {
  const entries = [...table].filter(([, value]) => value !== null).sort(([a], [b]) => compareBytes(a, b));
  const pad = '  '.repeat(path.length);
  for (const [key, value] of entries)
    if (!isTable(value) && !isTables(value)) out.push(`${pad}${quoteKey(key)} = ${inline(value)}\n`);
  for (const [key, value] of entries) {
    const inner = [...path, key];
    const name = inner.map(quoteKey).join('.');
    if (value instanceof Map) {
      if (path.length === 0 && out.length > 0) out.push('\n');
      out.push(`${pad}[${name}]\n`);
      writeTable(value, inner, out);
    } else if (isTables(value))
      for (const item of value) {
        if (out.length > 0) out.push('\n');
        out.push(`${pad}[[${name}]]\n`);
        writeTable(item, inner, out);
      }
  }
}

function isTable(value: Value): value is ValueMap {
  return value instanceof Map;
}

function isTables(value: Value): value is ValueMap[] {
  return Array.isArray(value) && value.length > 0 && value.every(isTable);
}

function inline(value: Value): string {
  if (value === null) throw new TemplateError('TOML has no null in lists');
  if (typeof value === 'string') return quote(value);
  if (typeof value === 'number') return float(value);
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  if (value instanceof Map) {
    const entries = [...value].filter(([, member]) => member !== null).sort(([a], [b]) => compareBytes(a, b));
    return `{${entries.map(([key, member]) => `${quoteKey(key)} = ${inline(member)}`).join(', ')}}`;
  }
  return String(value);
}

function float(value: number): string {
  const text = formatFloat(value).toLowerCase();
  return /[.e]|inf|nan/.test(text) ? text : `${text}.0`;
}

function quoteKey(key: string): string {
  return /^[A-Za-z0-9_-]+$/.test(key) ? key : quote(key);
}

const escapes: Readonly<Record<string, string>> = {
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\f': '\\f',
  '\r': '\\r',
  '"': '\\"',
  '\\': '\\\\',
};

function quote(text: string): string {
  const escaped = text.replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: TOML escapes them.
    /[\0-\x1f"\\\x7f]/g,
    (char) => escapes[char] ?? `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `"${escaped}"`;
}
