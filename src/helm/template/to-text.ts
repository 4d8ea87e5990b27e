import { parseNumber } from './literal.ts';
import { formatPlain } from './print-value.ts';
import { integerOf, type Value } from './value.ts';

/** The text of any value, as sprig's functions take it: `%v`, and bytes as the text that they are. */
export function toText(value: Value): string {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('utf8');
  return typeof value === 'string' ? value : formatPlain(value);
}

/** An integer from any value as sprig converts it: floats are cut, texts parsed, what is no number gives 0. */
export function toInteger(value: Value): bigint {
  const integer = integerOf(value);
  if (integer !== undefined) return integer;
  if (typeof value === 'number') return Number.isFinite(value) ? BigInt(Math.trunc(value)) : 0n;
  if (typeof value === 'boolean') return value ? 1n : 0n;
  if (typeof value !== 'string') return 0n;
  const number = parseNumber(value.replace(/\.0+$/, ''));
  return typeof number === 'bigint' && BigInt.asIntN(64, number) === number ? number : 0n;
}

/** A float from any value as sprig converts it; what is no number gives 0. */
export function toFloat(value: Value): number {
  const integer = integerOf(value);
  if (integer !== undefined) return Number(integer);
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value !== 'string') return 0;
  const infinite = /^([+-]?)inf(?:inity)?$/i.exec(value);
  if (infinite) return infinite[1] === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(value.replaceAll('_', ''))
    ? Number(value.replaceAll('_', ''))
    : 0;
}
