/** A plain scalar's value. */
export type PlainScalar = string | number | boolean | null;

const nulls = new Set(['', '~', 'null', 'Null', 'NULL']);
const trues = new Set(['y', 'Y', 'yes', 'Yes', 'YES', 'true', 'True', 'TRUE', 'on', 'On', 'ON']);
const falses = new Set(['n', 'N', 'no', 'No', 'NO', 'false', 'False', 'FALSE', 'off', 'Off', 'OFF']);
const prefixed = /^[-+]?0(?:[xX][0-9a-fA-F]+|[oO]?[0-7]+|[bB][01]+)$/;
const decimal = /^[-+]?(?:0|[1-9][0-9]*)$/;
const float = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;

/**
 * The value of a plain (unquoted) scalar as Kubernetes' YAML reader takes it: the booleans of YAML 1.1 (y, yes, on, ...), octal
 * with a leading zero, hexadecimal and binary numbers, underscores inside numbers. Times and sexagesimal numbers stay texts.
 */
export function resolveScalar(source: string): PlainScalar {
  if (nulls.has(source)) return null;
  if (trues.has(source)) return true;
  if (falses.has(source)) return false;
  const first = source.charCodeAt(0);
  // Only a digit, a sign or a dot starts a number.
  if (!(first >= 48 && first <= 57) && first !== 43 && first !== 45 && first !== 46) return source;
  const digits = source.includes('_') ? source.replaceAll('_', '') : source;
  if (decimal.test(digits)) return Number(digits);
  if (prefixed.test(digits)) return prefixedNumber(digits);
  if (float.test(digits)) return Number(digits);
  return source;
}

function prefixedNumber(digits: string): number {
  const sign = digits.startsWith('-') ? -1 : 1;
  const body = digits.replace(/^[-+]/, '').toLowerCase();
  const octal = /^0[0-7]/.test(body) ? `0o${body.slice(1)}` : body;
  return sign * Number(octal);
}
