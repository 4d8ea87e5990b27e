const binarySuffixes = ['Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei'];
const decimalSuffixes: readonly (readonly [number, string])[] = [
  [18, 'E'],
  [15, 'P'],
  [12, 'T'],
  [9, 'G'],
  [6, 'M'],
  [3, 'k'],
  [0, ''],
  [-3, 'm'],
  [-6, 'u'],
  [-9, 'n'],
];

const grammar = /^(?<sign>[-+]?)(?<whole>\d*)(?:\.(?<fraction>\d*))?(?<suffix>[KMGTPE]i|[numkMGTPE]?|[eE][-+]?\d+)$/;

/** True for the text or number of a Kubernetes quantity. */
export function isQuantity(quantity: string | number): boolean {
  const { whole = '', fraction = '' } = grammar.exec(String(quantity).trim())?.groups ?? {};
  return whole !== '' || fraction !== '';
}

/**
 * Kubernetes' canonical text of a quantity: no fraction, and the largest suffix of the family it was written in (binary, decimal or
 * exponent) that needs none. `1000m` becomes `1`, `1024Ki` `1Mi`, `0.5` `500m`. Text that is no quantity is returned as it is.
 */
export function canonicalQuantity(quantity: string | number): string {
  const text = String(quantity).trim();
  const { sign = '', whole = '', fraction = '', suffix = '' } = grammar.exec(text)?.groups ?? {};
  if (whole === '' && fraction === '') return text;
  const digits = BigInt(`${whole}${fraction}`);
  if (digits === 0n) return '0';
  const minus = sign === '-' ? '-' : '';
  const binary = binarySuffixes.indexOf(suffix) + 1;
  if (binary > 0) return `${minus}${canonicalBinary(digits, fraction.length, binary)}`;
  const isExponent = /^[eE].+$/.test(suffix);
  const power = isExponent ? Number(suffix.slice(1)) : (decimalSuffixes.find(([, s]) => s === suffix)?.[0] ?? 0);
  return `${minus}${canonicalDecimal(digits, power - fraction.length, isExponent)}`;
}

/** Binary quantities below 1024 or with a fraction of a byte are written in the decimal family. */
function canonicalBinary(digits: bigint, decimals: number, power: number): string {
  const scale = 10n ** BigInt(decimals);
  const scaled = digits << BigInt(10 * power);
  if (scaled % scale !== 0n) return canonicalDecimal(scaled, -decimals, false);
  let value = scaled / scale;
  if (value < 1024n) return canonicalDecimal(value, 0, false);
  let exponent = 0;
  while (value % 1024n === 0n && exponent < binarySuffixes.length) {
    value /= 1024n;
    exponent++;
  }
  return `${value}${exponent === 0 ? '' : binarySuffixes[exponent - 1]}`;
}

/** The smallest unit is n: what is finer is rounded up. */
function canonicalDecimal(digits: bigint, power: number, exponential: boolean): string {
  let value = digits;
  let exponent = power;
  while (exponent < -9) {
    value = value / 10n + (value % 10n === 0n ? 0n : 1n);
    exponent++;
  }
  while (value % 10n === 0n) {
    value /= 10n;
    exponent++;
  }
  const [unit, suffix] = decimalSuffixes.find(([p]) => p <= exponent) ?? [-9, 'n'];
  const shown = value * 10n ** BigInt(exponent - unit);
  if (!exponential) return `${shown}${suffix}`;
  return unit === 0 ? String(shown) : `${shown}e${unit}`;
}
