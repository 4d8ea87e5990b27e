import { compareBytes } from '../../core/compare.ts';
import { exponential, fixed, general } from './format-float.ts';
import { formatFloat, formatPlain } from './print-value.ts';
import { quoteGo } from './quote-go.ts';
import { GoObject, integerOf, typeOf, type Value } from './value.ts';

/** One `%...` of a format. */
export interface Directive {
  readonly verb: string;
  readonly flags: string;
  /** Least number of characters. */
  readonly width: number | undefined;
  /** What stands behind the point. */
  readonly digits: number | undefined;
}

/** A value as one directive prints it. Lists and maps are printed element by element, each with the directive's width. */
export function formatVerb(value: Value, of: Directive): string {
  const { verb, flags } = of;
  if (verb === 'T') return pad(typeOf(value), of);
  if (value === null) return verb === 'v' ? pad('<nil>', of) : `%!${verb}(<nil>)`;
  if (verb === 'v' && flags.includes('#')) return goSyntax(value);
  if (value instanceof Uint8Array && verb !== 'd' && verb !== 'v')
    return formatVerb(Buffer.from(value).toString('utf8'), of);
  if (value instanceof Uint8Array) return members(Array.from(value, BigInt), of);
  if (value instanceof GoObject && (value.text || value.kind !== 'map')) return formatVerb(formatPlain(value), of);
  if (Array.isArray(value)) return members(value, of);
  if (value instanceof Map || value instanceof GoObject) {
    const entries = [...(value instanceof Map ? value : value.fields)].sort(([a], [b]) => compareBytes(a, b));
    return `map[${entries.map(([key, item]) => `${formatVerb(key, of)}:${member(item, of)}`).join(' ')}]`;
  }
  const text = scalar(value, of);
  if (text === undefined) return `%!${verb}(${typeOf(value)}=${formatPlain(value)})`;
  return pad(text, of, typeof value !== 'string' && typeof value !== 'boolean');
}

function members(items: readonly Value[], of: Directive): string {
  return `[${items.map((item) => member(item, of)).join(' ')}]`;
}

function member(value: Value, of: Directive): string {
  return value === null ? pad('<nil>', of) : formatVerb(value, of);
}

function pad(text: string, { width = 0, flags }: Directive, numeric = false): string {
  const missing = width - [...text].length;
  if (missing <= 0) return text;
  if (flags.includes('-')) return text + ' '.repeat(missing);
  if (!flags.includes('0')) return ' '.repeat(missing) + text;
  const sign = numeric && /^[+-]/.test(text) ? text.slice(0, 1) : '';
  return sign + '0'.repeat(missing) + text.slice(sign.length);
}

function scalar(value: Value, of: Directive): string | undefined {
  if (typeof value === 'string') return stringVerb(value, of);
  if (typeof value === 'boolean') return of.verb === 't' || of.verb === 'v' ? String(value) : undefined;
  const integer = integerOf(value);
  const text = integer !== undefined ? integerVerb(integer, of) : floatVerb(Number(value), of);
  if (text === undefined || text.startsWith('-') || of.verb === 'v' || /[qcU]/.test(of.verb)) return text;
  if (of.flags.includes('+')) return `+${text}`;
  return of.flags.includes(' ') ? ` ${text}` : text;
}

function stringVerb(value: string, { verb, flags, digits }: Directive): string | undefined {
  const text = digits === undefined ? value : [...value].slice(0, digits).join('');
  switch (verb) {
    case 's':
    case 'v':
      return text;
    case 'q':
      if (flags.includes('#') && !/[`\p{Cc}]/u.test(text)) return `\`${text}\``;
      return flags.includes('+') ? quoteGo(text, true) : quoteGo(text);
    case 'x':
    case 'X': {
      const prefix = flags.includes('#') ? '0x' : '';
      const bytes = Buffer.from(text).toString('hex').match(/../g) ?? [];
      const hex = flags.includes(' ')
        ? bytes.map((byte) => prefix + byte).join(' ')
        : (bytes.length > 0 ? prefix : '') + bytes.join('');
      return verb === 'X' ? hex.toUpperCase() : hex;
    }
    default:
      return undefined;
  }
}

const bases: Readonly<Record<string, readonly [number, string]>> = {
  b: [2, '0b'],
  o: [8, '0'],
  O: [8, '0o'],
  d: [10, ''],
  v: [10, ''],
  x: [16, '0x'],
  X: [16, '0X'],
};

function integerVerb(value: bigint, { verb, flags, digits }: Directive): string | undefined {
  const sharp = flags.includes('#');
  const base = bases[verb];
  if (base) {
    const size = (value < 0n ? -value : value).toString(base[0]).padStart(digits ?? 0, '0');
    const prefix = sharp || verb === 'O' ? base[1] : '';
    return `${value < 0n ? '-' : ''}${prefix}${verb === 'X' ? size.toUpperCase() : size}`;
  }
  const char = value >= 0n && value <= 0x10ffffn ? String.fromCodePoint(Number(value)) : '\ufffd';
  const code = `U+${value.toString(16).toUpperCase().padStart(4, '0')}`;
  switch (verb) {
    case 'c':
      return char;
    case 'q':
      return char === "'" ? "'\\''" : `'${quoteGo(char).slice(1, -1).replace('\\"', '"')}'`;
    case 'U':
      return sharp ? `${code} '${char}'` : code;
    default:
      return undefined;
  }
}

function floatVerb(value: number, { verb, digits }: Directive): string | undefined {
  switch (verb) {
    case 'f':
    case 'F':
      return fixed(value, digits ?? 6);
    case 'e':
      return exponential(value, digits ?? 6);
    case 'E':
      return exponential(value, digits ?? 6).toUpperCase();
    case 'v':
    case 'g':
    case 'G': {
      const text = digits === undefined ? formatFloat(value) : general(value, digits || 1);
      return verb === 'G' ? text.toUpperCase() : text;
    }
    default:
      return undefined;
  }
}

/** `%#v`: a value as it would stand in a Go program. */
function goSyntax(value: Value): string {
  if (typeof value === 'string') return quoteGo(value);
  if (Array.isArray(value)) return `${typeOf(value)}{${value.map(inner).join(', ')}}`;
  if (value instanceof Map) {
    const entries = [...value].sort(([a], [b]) => compareBytes(a, b));
    return `${typeOf(value)}{${entries.map(([key, item]) => `${quoteGo(key)}:${inner(item)}`).join(', ')}}`;
  }
  return formatPlain(value);
}

function inner(value: Value): string {
  return value === null ? 'interface {}(nil)' : goSyntax(value);
}
