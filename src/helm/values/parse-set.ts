import { fail, ok, type Result } from '../../core/result.ts';
import { type ChartValue, type ChartValues, define, isValues } from './values.ts';

/** How the text behind `=` becomes a value: `typed` tells integers, booleans and null from text. */
export type SetKind = 'typed' | 'text' | 'json';

type Members = Record<string, ChartValue | undefined>;
type Step = string | number;

const maxIndex = 65_536;

/**
 * Applies one `--set`, `--set-string` or `--set-json` expression to values and returns the new ones: `a.b=c`, several separated by commas,
 * `a={x,y}` and `a[0].b=c` for lists, a backslash before a character that stands for itself. The error is a clause.
 */
export function applySet(values: ChartValues, expression: string, kind: SetKind): Result<ChartValues, string> {
  if (kind === 'json' && /^\s*\{/.test(expression)) return applyObject(values, expression);
  let out = values;
  let at = 0;
  while (at < expression.length) {
    const path = readPath(expression, at);
    if (!path.ok) return path;
    const value = readValue(expression, path.value.end, kind);
    if (!value.ok) return value;
    out = setAt(out, path.value.steps, value.value.value) as ChartValues;
    at = value.value.end;
  }
  return ok(out);
}

/** Sets the value at one path (`--set-file path=file`), or says why the path is wrong. */
export function splitSet(expression: string): Result<{ readonly path: string; readonly rest: string }, string> {
  const path = readPath(expression, 0);
  return path.ok ? ok({ path: expression.slice(0, path.value.end), rest: expression.slice(path.value.end) }) : path;
}

/** Sets a text at a path as `splitSet` gives it. */
export function setText(values: ChartValues, path: string, text: string): ChartValues {
  const read = readPath(path, 0);
  return read.ok ? (setAt(values, read.value.steps, text) as ChartValues) : values;
}

function applyObject(values: ChartValues, text: string): Result<ChartValues, string> {
  const value = readJson(text);
  if (!value.ok) return value;
  return isValues(value.value) ? ok(merge(values, value.value)) : fail('a JSON object is wanted');
}

function merge(base: ChartValues, over: ChartValues): ChartValues {
  const out: Members = { ...base };
  for (const [key, value] of Object.entries(over)) {
    const old = Object.hasOwn(out, key) ? out[key] : undefined;
    define(out, key, isValues(old) && isValues(value) ? merge(old, value) : value);
  }
  return out;
}

/** Reads `a.b[0].c=`; the end is behind the equals sign. */
function readPath(
  text: string,
  start: number,
): Result<{ readonly steps: readonly Step[]; readonly end: number }, string> {
  const steps: Step[] = [];
  let name = '';
  for (let at = start; at < text.length; at++) {
    const char = text[at] ?? '';
    if (char === '\\') name += text[++at] ?? '';
    else if (char === '=' || char === '.') {
      const afterIndex = name === '' && typeof steps.at(-1) === 'number';
      if (name === '' && !afterIndex) return fail(`a key is missing before "${char}"`);
      if (name !== '') steps.push(name);
      name = '';
      if (char === '=') return ok({ steps, end: at + 1 });
    } else if (char === '[') {
      const close = text.indexOf(']', at);
      const index = close < 0 ? Number.NaN : Number(text.slice(at + 1, close) || Number.NaN);
      if (!Number.isInteger(index) || index < 0 || index > maxIndex)
        return fail(`"${text.slice(at)}" has no valid index in []`);
      if (name !== '') steps.push(name);
      name = '';
      steps.push(index);
      at = close;
    } else if (char === ',') return fail(`the key "${name}" has no value`);
    else name += char;
  }
  return fail(`the key "${text.slice(start)}" has no value`);
}

interface Read {
  readonly value: ChartValue;
  /** Behind the comma, if there is one. */
  readonly end: number;
}

function readValue(text: string, start: number, kind: SetKind): Result<Read, string> {
  if (kind === 'json') return readJsonValue(text, start);
  if (text[start] === '{') return readList(text, start + 1, kind);
  const { text: raw, end, escaped } = readText(text, start, ',');
  return ok({ value: scalar(raw, kind, escaped), end: end + 1 });
}

function readList(text: string, start: number, kind: SetKind): Result<Read, string> {
  const items: ChartValue[] = [];
  let at = start;
  for (;;) {
    const item = readText(text, at, ',}');
    if (item.end >= text.length) return fail('a list is not closed, "}" is missing');
    const ends = text[item.end] === '}';
    items.push(scalar(item.text, kind, item.escaped));
    at = item.end + 1;
    if (ends) return ok({ value: items, end: text[at] === ',' ? at + 1 : at });
  }
}

function readText(
  text: string,
  start: number,
  stops: string,
): { readonly text: string; readonly end: number; readonly escaped: boolean } {
  let out = '';
  let at = start;
  let escaped = false;
  for (; at < text.length && !stops.includes(text[at] ?? ''); at++) {
    if (text[at] === '\\') {
      at++;
      escaped = true;
    }
    out += text[at] ?? '';
  }
  return { text: out, end: at, escaped };
}

/** Integers lose no leading zero, since one that has it is text. */
function scalar(text: string, kind: SetKind, escaped: boolean): ChartValue {
  if (kind === 'text' || escaped) return text;
  const word = text.toLowerCase();
  if (word === 'true' || word === 'false') return word === 'true';
  if (word === 'null') return null;
  return /^(?:0|[-+]?[1-9]\d*)$/.test(text) && BigInt(text.replace('+', '')) < 2n ** 63n
    ? BigInt(text.replace('+', ''))
    : text;
}

function readJson(text: string): Result<ChartValue, string> {
  try {
    return ok(JSON.parse(text) as ChartValue);
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

/** The shortest text that is JSON and is followed by a comma or the end. */
function readJsonValue(text: string, start: number): Result<Read, string> {
  for (let comma = text.indexOf(',', start); ; comma = text.indexOf(',', comma + 1)) {
    const end = comma < 0 ? text.length : comma;
    const value = text.slice(start, end).trim() === '' ? ok(null) : readJson(text.slice(start, end));
    if (value.ok) return ok({ value: value.value, end: end + 1 });
    if (comma < 0) return value;
  }
}

function setAt(into: ChartValue | undefined, [step, ...rest]: readonly Step[], value: ChartValue): ChartValue {
  if (step === undefined) return value;
  if (typeof step === 'number') {
    const list = Array.isArray(into) ? [...into] : [];
    while (list.length < step) list.push(null);
    list[step] = setAt(list[step], rest, value);
    return list;
  }
  const out: Members = isValues(into) ? { ...into } : {};
  define(out, step, setAt(Object.hasOwn(out, step) ? out[step] : undefined, rest, value));
  return out;
}
