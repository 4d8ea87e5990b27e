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
  const text = String(quantity);
  const parts = grammar.exec(text)?.groups;
  const { sign = '', whole = '', fraction = '', suffix = '' } = parts ?? {};
  if (!parts || (whole === '' && fraction === '')) return fail(`"${text}" is not a quantity such as 512Ki or 4M`);
  const digits = BigInt(`${whole}${fraction}` || '0');
  const factor = binary[suffix] ?? 1n;
  const power = (binary[suffix] ? 0 : exponentOf(suffix)) - fraction.length;
  const scaled = digits * factor * 10n ** BigInt(Math.max(power, 0));
  const divisor = 10n ** BigInt(Math.max(-power, 0));
  if (scaled % divisor !== 0n) return fail(`"${text}" is not a whole number`);
  const value = (scaled / divisor) * (sign === '-' ? -1n : 1n);
  return value > maxInt64 || value < -maxInt64 - 1n ? fail(`"${text}" does not fit into 64 bits`) : ok(value);
}

function exponentOf(suffix: string): number {
  return decimal[suffix] ?? Number(suffix.slice(1));
}
