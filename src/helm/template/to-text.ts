import { parseNumber } from './literal.ts';
import { formatPlain } from './print-value.ts';
import type { Value } from './value.ts';

/** The text of any value, as sprig's functions take it: `%v`. */
export function toText(value: Value): string {
  return typeof value === 'string' ? value : formatPlain(value);
}

/** An integer from any value as sprig converts it: floats are cut, texts parsed, what is no number gives 0. */
export function toInteger(value: Value): bigint {
  if (typeof value === 'bigint') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? BigInt(Math.trunc(value)) : 0n;
  if (typeof value === 'boolean') return value ? 1n : 0n;
  if (typeof value !== 'string') return 0n;
  const number = parseNumber(value.replace(/\.0+$/, ''));
  return typeof number === 'bigint' ? number : 0n;
}

/** A float from any value as sprig converts it; what is no number gives 0. */
export function toFloat(value: Value): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'boolean') return value ? 1 : 0;
  const number = typeof value === 'string' && value.trim() === value && value !== '' ? Number(value) : 0;
  return Number.isNaN(number) ? 0 : number;
}
