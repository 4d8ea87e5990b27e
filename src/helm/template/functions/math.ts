import { any, type FunctionTable, int, takes, takesMore } from '../function-table.ts';
import { TemplateError } from '../template-error.ts';
import { toFloat, toInteger, toText } from '../to-text.ts';
import { int64, type Value } from '../value.ts';

const sumOf = (values: readonly Value[]): bigint => values.reduce<bigint>((sum, value) => sum + toInteger(value), 0n);

const largest = takesMore([any], any, (rest, first) => int64(rest.map(toInteger).reduce(larger, toInteger(first))));

/** Numbers (sprig): integer arithmetic on anything that can be converted, and its float variants. */
export const mathFunctions: FunctionTable = {
  int: takes([any], toInteger),
  int64: takes([any], (value) => int64(toInteger(value))),
  float64: takes([any], toFloat),
  atoi: takes([any], (value) =>
    typeof value === 'string' && /^[-+]?\d+$/.test(value) ? BigInt(value.replace('+', '')) : 0n,
  ),
  toDecimal: takes([any], (value) => int64(BigInt(Number.parseInt(toText(value), 8) || 0))),
  add: takesMore([], any, (values) => int64(sumOf(values))),
  add1: takes([any], (value) => int64(toInteger(value) + 1n)),
  sub: takes([any, any], (a, b) => int64(toInteger(a) - toInteger(b))),
  mul: takesMore([any], any, (rest, first) =>
    int64(rest.reduce<bigint>((product, value) => product * toInteger(value), toInteger(first))),
  ),
  div: takes([any, any], (a, b) => int64(toInteger(a) / divisor(b))),
  mod: takes([any, any], (a, b) => int64(toInteger(a) % divisor(b))),
  max: largest,
  biggest: largest,
  min: takesMore([any], any, (rest, first) => int64(rest.map(toInteger).reduce(smaller, toInteger(first)))),
  addf: takesMore([], any, (values) => values.reduce<number>((sum, value) => decimal(sum + toFloat(value)), 0)),
  add1f: takes([any], (value) => decimal(toFloat(value) + 1)),
  subf: takesMore([any], any, (rest, first) =>
    rest.reduce<number>((sum, value) => decimal(sum - toFloat(value)), toFloat(first)),
  ),
  mulf: takesMore([any], any, (rest, first) =>
    rest.reduce<number>((product, value) => decimal(product * toFloat(value)), toFloat(first)),
  ),
  divf: takesMore([any], any, (rest, first) =>
    rest.reduce<number>((quotient, value) => quotient / notZero(toFloat(value)), toFloat(first)),
  ),
  maxf: takesMore([any], any, (rest, first) => Math.max(toFloat(first), ...rest.map(toFloat))),
  minf: takesMore([any], any, (rest, first) => Math.min(toFloat(first), ...rest.map(toFloat))),
  floor: takes([any], (value) => Math.floor(toFloat(value))),
  ceil: takes([any], (value) => Math.ceil(toFloat(value))),
  round: takesMore([any, int], any, (_, value, digits) => round(toFloat(value), digits)),
  randInt: takes([int, int], (from, to) => BigInt(from + Math.floor(Math.random() * (to - from)))),
};

function notZero(value: number): number {
  if (value === 0) throw new TemplateError('division by zero');
  return value;
}

function divisor(value: Value): bigint {
  const number = toInteger(value);
  if (number === 0n) throw new TemplateError('division by zero');
  return number;
}

/** Sprig adds and multiplies floats as decimals: 0.1 + 0.2 is 0.3. */
function decimal(value: number): number {
  return Number(value.toPrecision(15));
}

function round(value: number, digits: number): number {
  const scale = 10 ** digits;
  const scaled = value * scale;
  const fraction = Math.abs(scaled - Math.trunc(scaled));
  return (fraction >= 0.5 ? Math.trunc(scaled) + Math.sign(scaled) : Math.trunc(scaled)) / scale;
}

// Integers are bigints here, which Math.max and Math.min do not take.
function larger(a: bigint, b: bigint): bigint {
  return a < b ? b : a;
}

function smaller(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}
