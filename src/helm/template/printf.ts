import { formatFloat, formatPlain } from './print-value.ts';
import { quoteGo } from './quote-go.ts';
import { typeOf, type Value } from './value.ts';

/** Go's fmt.Sprintf for the kinds of values that templates have; what does not fit is printed as Go prints it (`%!d(string=x)`). */
export function sprintf(format: string, args: readonly Value[]): string {
  let next = 0;
  let indexed = false;
  const take = (): Value | undefined => args[next++];
  const star = (text: string | undefined): number | undefined => {
    if (text !== '*') return text ? Number(text) : undefined;
    const value = take();
    return typeof value === 'bigint' ? Number(value) : undefined;
  };
  const out = format.replace(
    /%([-+# 0]*)(?:\[(\d+)\])?(\*|\d+)?(?:\.(\*|\d+)?)?(?:\[(\d+)\])?([\s\S])?/gu,
    (all: string, flags: string, early: string, width: string, precision: string, late: string, verb: string) => {
      if (verb === '%') return '%';
      if (verb === undefined) return '%!(NOVERB)';
      const index = early ?? late;
      if (index) {
        next = Number(index) - 1;
        indexed = true;
      }
      const digits = all.includes('.') ? (star(precision) ?? 0) : undefined;
      const wide = star(width);
      const value = next < args.length ? take() : undefined;
      if (value === undefined) return `%!${verb}(${index ? 'BADINDEX' : 'MISSING'})`;
      return pad(formatVerb(verb, value, flags, digits), wide, flags, typeof value !== 'string' && verb !== 'v');
    },
  );
  if (indexed || next >= args.length) return out;
  const extra = args.slice(next).map((value) => (value === null ? '<nil>' : `${goType(value)}=${formatPlain(value)}`));
  return `${out}%!(EXTRA ${extra.join(', ')})`;
}

function pad(text: string, width: number | undefined, flags: string, numeric: boolean): string {
  if (width === undefined || [...text].length >= width) return text;
  const missing = width - [...text].length;
  if (flags.includes('-')) return text + ' '.repeat(missing);
  if (!flags.includes('0')) return ' '.repeat(missing) + text;
  const sign = numeric && /^[+-]/.test(text) ? text.slice(0, 1) : '';
  return sign + '0'.repeat(missing) + text.slice(sign.length);
}

function formatVerb(verb: string, value: Value, flags: string, digits: number | undefined): string {
  if (verb === 'v') return flags.includes('#') ? goSyntax(value) : formatPlain(value);
  if (verb === 'T') return goType(value);
  if (Array.isArray(value)) return `[${value.map((item) => formatVerb(verb, item, flags, digits)).join(' ')}]`;
  const text =
    typeof value === 'string'
      ? stringVerb(verb, value, flags, digits)
      : typeof value === 'bigint'
        ? integerVerb(verb, value, flags)
        : typeof value === 'number'
          ? floatVerb(verb, value, digits)
          : typeof value === 'boolean' && verb === 't'
            ? String(value)
            : undefined;
  if (text === undefined)
    return value === null ? `%!${verb}(<nil>)` : `%!${verb}(${goType(value)}=${formatPlain(value)})`;
  if (typeof value === 'string' || typeof value === 'boolean' || text.startsWith('-')) return text;
  return flags.includes('+') && verb !== 'q' && verb !== 'c' ? `+${text}` : flags.includes(' ') ? ` ${text}` : text;
}

function stringVerb(verb: string, value: string, flags: string, digits: number | undefined): string | undefined {
  const text = digits === undefined ? value : [...value].slice(0, digits).join('');
  switch (verb) {
    case 's':
      return text;
    case 'q':
      return flags.includes('#') && !text.includes('`') ? `\`${text}\`` : quoteGo(text);
    case 'x':
    case 'X': {
      const hex = Buffer.from(text).toString('hex');
      return verb === 'X' ? hex.toUpperCase() : hex;
    }
    default:
      return undefined;
  }
}

function integerVerb(verb: string, value: bigint, flags: string): string | undefined {
  const sharp = flags.includes('#');
  switch (verb) {
    case 'd':
      return String(value);
    case 'b':
      return value.toString(2);
    case 'o':
      return (sharp ? '0' : '') + value.toString(8);
    case 'x':
      return signed(value, sharp ? '0x' : '', 16);
    case 'X':
      return signed(value, sharp ? '0X' : '', 16).toUpperCase();
    case 'c':
      return String.fromCodePoint(Number(value));
    case 'q':
      return `'${String.fromCodePoint(Number(value))}'`;
    case 'U':
      return `U+${value.toString(16).toUpperCase().padStart(4, '0')}`;
    default:
      return undefined;
  }
}

function signed(value: bigint, prefix: string, base: number): string {
  return value < 0n ? `-${prefix}${(-value).toString(base)}` : prefix + value.toString(base);
}

function floatVerb(verb: string, value: number, digits: number | undefined): string | undefined {
  switch (verb) {
    case 'f':
    case 'F':
      return value.toFixed(digits ?? 6);
    case 'e':
    case 'E': {
      const text = value.toExponential(digits ?? 6).replace(/e([+-])(\d)$/, 'e$10$2');
      return verb === 'E' ? text.toUpperCase() : text;
    }
    case 'g':
    case 'G':
      return digits === undefined ? formatFloat(value) : general(value, digits || 1);
    default:
      return undefined;
  }
}

function general(value: number, digits: number): string {
  const power = Number(value.toExponential(digits - 1).split('e')[1]);
  if (power < -4 || power >= digits)
    return value
      .toExponential(digits - 1)
      .replace(/\.?0+e/, 'e')
      .replace(/e([+-])(\d)$/, 'e$10$2');
  const text = value.toFixed(Math.max(0, digits - 1 - power));
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** `%T`: integers of templates are mostly `int`. */
function goType(value: Value): string {
  return typeof value === 'bigint' ? 'int' : typeOf(value);
}

function goSyntax(value: Value): string {
  if (typeof value === 'string') return quoteGo(value);
  if (Array.isArray(value)) return `[]interface {}{${value.map(goSyntax).join(', ')}}`;
  if (value instanceof Map) {
    const entries = [...value].sort(([a], [b]) => (a < b ? -1 : 1)).map(([k, v]) => `${quoteGo(k)}:${goSyntax(v)}`);
    return `map[string]interface {}{${entries.join(', ')}}`;
  }
  return value === null ? 'interface {}(nil)' : formatPlain(value);
}
