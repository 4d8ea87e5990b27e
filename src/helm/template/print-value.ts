import { compareBytes } from '../../core/compare.ts';
import { GoObject, integerOf, type Value, type ValueMap } from './value.ts';

/** A value as an action prints it (`%v`); nil is `<no value>`, which Helm takes out of its output. */
export function printValue(value: Value): string {
  return value === null ? '<no value>' : formatPlain(value);
}

/** A value as `%v` prints it; nil is `<nil>`. */
export function formatPlain(value: Value): string {
  if (value === null) return '<nil>';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return formatFloat(value);
  if (typeof value === 'boolean') return String(value);
  const integer = integerOf(value);
  if (integer !== undefined) return String(integer);
  if (value instanceof Uint8Array) return `[${value.join(' ')}]`;
  if (Array.isArray(value)) return `[${value.map(formatPlain).join(' ')}]`;
  if (value instanceof GoObject && value.kind === 'map') return formatPlain(new Map(value.fields));
  if (value instanceof GoObject) return value.text?.() ?? `{${[...value.fields.values()].map(formatPlain).join(' ')}}`;
  const entries = [...(value as ValueMap)].sort(([a], [b]) => compareBytes(a, b));
  return `map[${entries.map(([key, member]) => `${key}:${formatPlain(member)}`).join(' ')}]`;
}

/** A float64 as Go's `%v`: the shortest text, with an exponent below 1e-4 and from 1e6 on (JSON has 1e21). */
export function formatFloat(value: number, limit = 6): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? '+Inf' : '-Inf';
  if (value === 0) return Object.is(value, -0) ? '-0' : '0';
  const [mantissa = '0', exponent = '0'] = value.toExponential().split('e');
  const power = Number(exponent);
  if (power < -4 || power >= limit)
    return `${mantissa}e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
  return plainDecimal(value);
}

/** All digits of a float, without an exponent. */
export function plainDecimal(value: number): string {
  const text = String(value);
  if (!text.includes('e')) return text;
  const [mantissa = '0', exponent = '0'] = text.split('e');
  const sign = mantissa.startsWith('-') ? '-' : '';
  const [whole = '0', fraction = ''] = mantissa.replace('-', '').split('.');
  const power = Number(exponent);
  if (power >= 0) return `${sign}${whole}${fraction.padEnd(power, '0')}`;
  return `${sign}0.${'0'.repeat(-power - 1)}${whole}${fraction}`;
}
