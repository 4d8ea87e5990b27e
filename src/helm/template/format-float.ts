/** A float with a fixed number of digits behind the point (`%.2f`), rounded to even when exactly between two, as Go does. */
export function fixed(value: number, digits: number): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? '+Inf' : '-Inf';
  const [numerator, denominator] = fraction(Math.abs(value));
  const scaled = numerator * 10n ** BigInt(digits);
  let whole = scaled / denominator;
  const twice = (scaled % denominator) * 2n;
  if (twice > denominator || (twice === denominator && whole % 2n === 1n)) whole += 1n;
  const text = String(whole).padStart(digits + 1, '0');
  const sign = value < 0 || Object.is(value, -0) ? '-' : '';
  return sign + (digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`);
}

/** The exact value of a float as a fraction. */
function fraction(value: number): readonly [bigint, bigint] {
  let denominator = 1n;
  let numerator = value;
  while (!Number.isInteger(numerator)) {
    numerator *= 2;
    denominator *= 2n;
  }
  return [BigInt(numerator), denominator];
}

/** A float with an exponent of at least two digits (`%.2e`). */
export function exponential(value: number, digits: number): string {
  if (!Number.isFinite(value)) return fixed(value, 0);
  return value.toExponential(digits).replace(/e([+-])(\d)$/, 'e$10$2');
}

/** A float with that many significant digits (`%.3g`), with an exponent where it is shorter. */
export function general(value: number, digits: number): string {
  if (!Number.isFinite(value)) return fixed(value, 0);
  const power = Number(value.toExponential(digits - 1).split('e')[1]);
  if (power < -4 || power >= digits) return exponential(value, digits - 1).replace(/\.?0+e/, 'e');
  const text = fixed(value, Math.max(0, digits - 1 - power));
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}
