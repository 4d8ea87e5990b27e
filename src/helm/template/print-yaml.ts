import { compareBytes } from '../../core/compare.ts';
import { formatFloat } from './print-value.ts';
import { quoteYaml, type ScalarPlace } from './quote-yaml.ts';
import { toJsonValue } from './to-json-value.ts';
import type { Value, ValueMap } from './value.ts';

/** A value as YAML as Helm's `toYaml` prints it: keys sorted, dashes at the parent's column, no newline at the end. */
export function printYaml(value: Value): string {
  const out: string[] = [];
  write(toJsonValue(value), { indent: 2, start: 0 }, 0, '', out);
  return out.join('').replace(/\n$/, '');
}

/** Writes a value behind a key or a dash; `lead` stands before a scalar or an empty collection. */
function write(value: Value, place: ScalarPlace, column: number, lead: string, out: string[], inList = false): void {
  if (Array.isArray(value)) {
    if (value.length === 0) out.push(`${lead}[]\n`);
    else writeList(value, column, lead === '' ? '' : inList ? ' ' : '\n', inList, out);
  } else if (value instanceof Map) {
    if (value.size === 0) out.push(`${lead}{}\n`);
    else writeMap(value, column, lead === '' ? '' : inList ? ' ' : '\n', inList, out);
  } else out.push(`${lead}${scalar(value, place)}\n`);
}

function writeList(list: readonly Value[], column: number, first: string, inList: boolean, out: string[]): void {
  out.push(first);
  for (const [index, item] of list.entries()) {
    out.push(inList && index === 0 ? '' : ' '.repeat(column), '-');
    write(item, { indent: column + 2, start: column + 2 }, column + 2, ' ', out, true);
  }
}

function writeMap(map: ValueMap, column: number, first: string, inList: boolean, out: string[]): void {
  out.push(first);
  let start = inList;
  for (const [key, member] of [...map].sort(([a], [b]) => compareKeys(a, b))) {
    const name = quoteYaml(key);
    out.push(start ? '' : ' '.repeat(column), name, ':');
    start = false;
    const inner = Array.isArray(member) ? column : column + 2;
    write(member, { indent: column + 2, start: column + name.length + 2 }, inner, ' ', out);
  }
}

function scalar(value: Value, place: ScalarPlace): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return quoteYaml(value, place);
  if (typeof value === 'number') {
    const whole = Number.isInteger(value) && Math.abs(value) < 2 ** 64;
    return whole ? String(BigInt(value)) : formatFloat(value).replace('+Inf', '.inf').replace('NaN', '.nan');
  }
  return String(value);
}

/** Keys in natural order: letters after other characters, runs of digits by their value. */
function compareKeys(a: string, b: string): number {
  const [x, y] = [[...a], [...b]];
  let digits = false;
  for (let i = 0; i < x.length && i < y.length; i++) {
    const [c = '', d = ''] = [x[i], y[i]];
    if (c === d) {
      digits = isDigit(c);
      continue;
    }
    const [letter, other] = [isLetter(c), isLetter(d)];
    if (letter && other) return c < d ? -1 : 1;
    if (letter || other) return digits ? (letter ? 1 : -1) : letter ? 1 : -1;
    return compareDigits(x, y, i) || compareBytes(c, d);
  }
  return x.length - y.length;
}

function compareDigits(x: readonly string[], y: readonly string[], at: number): number {
  const [m, n] = [run(x, at), run(y, at)];
  const [p, q] = [Number(m || 0), Number(n || 0)];
  return p !== q ? p - q : m.length - n.length;
}

function run(chars: readonly string[], at: number): string {
  let end = at;
  while (isDigit(chars[end] ?? '')) end++;
  return chars.slice(at, end).join('');
}

function isDigit(char: string): boolean {
  return /^\p{Nd}$/u.test(char);
}

function isLetter(char: string): boolean {
  return /^\p{L}$/u.test(char);
}
