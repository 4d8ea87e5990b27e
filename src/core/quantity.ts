import { fail, ok, type Result } from './result.ts';

const binary: Readonly<Record<string, bigint>> = {
  Ki: 1n << 10n,
  Mi: 1n << 20n,
  Gi: 1n << 30n,
  Ti: 1n << 40n,
  Pi: 1n << 50n,
  Ei: 1n << 60n,
};

/** Powers of ten of the decimal suffixes. */
const decimal: Readonly<Record<string, number>> = {
  n: -9,
  u: -6,
  m: -3,
  '': 0,
  k: 3,
  M: 6,
  G: 9,
  T: 12,
  P: 15,
  E: 18,
};

const grammar = /^(?<sign>[-+]?)(?<whole>\d*)(?:\.(?<fraction>\d*))?(?<suffix>[KMGTPE]i|[numkMGTPE]?|[eE][-+]?\d+)$/;
const maxInt64 = (1n << 63n) - 1n;

/**
 * The value of a Kubernetes quantity (`4Mi`, `100m`, `1e3`) as a 64-bit integer. Fails with one sentence when the text is no
 * quantity, when the value is no whole number or when it does not fit.
 */
export function quantityToInteger(quantity: string | number): Result<bigint, string> {
  const exact = fractionOf(quantity);
  if (!exact.ok) return exact;
  const { numerator, denominator } = exact.value;
  if (numerator % denominator !== 0n) return fail(`"${quantity}" is not a whole number`);
  return in64Bits(quantity, numerator / denominator);
}

/** The same, with parts of a whole rounded away from zero, as Kubernetes reads bytes: `1.1Gi` is 1181116007. */
export function quantityRoundedUp(quantity: string | number): Result<bigint, string> {
  const exact = fractionOf(quantity);
  if (!exact.ok) return exact;
  const { numerator, denominator } = exact.value;
  const whole = numerator / denominator;
  const rest = numerator % denominator;
  return in64Bits(quantity, rest === 0n ? whole : rest > 0n ? whole + 1n : whole - 1n);
}

function in64Bits(quantity: string | number, value: bigint): Result<bigint, string> {
  return value > maxInt64 || value < -maxInt64 - 1n ? fail(`"${quantity}" does not fit into 64 bits`) : ok(value);
}

interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

function fractionOf(quantity: string | number): Result<Fraction, string> {
  const text = String(quantity);
  const parts = grammar.exec(text)?.groups;
  const { sign = '', whole = '', fraction = '', suffix = '' } = parts ?? {};
  if (!parts || (whole === '' && fraction === '')) return fail(`"${text}" is not a quantity such as 512Ki or 4M`);
  const digits = BigInt(`${whole}${fraction}` || '0') * (sign === '-' ? -1n : 1n);
  const power = (binary[suffix] ? 0 : exponentOf(suffix)) - fraction.length;
  return ok({
    numerator: digits * (binary[suffix] ?? 1n) * 10n ** BigInt(Math.max(power, 0)),
    denominator: 10n ** BigInt(Math.max(-power, 0)),
  });
}

function exponentOf(suffix: string): number {
  return decimal[suffix] ?? Number(suffix.slice(1));
}
