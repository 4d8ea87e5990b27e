import type { JsonValue } from '../../../core/json.ts';
import { enumSchema, type ValueType } from './envoy-schema.ts';
import { ProtoProblem } from './proto-problem.ts';

const ranges: Readonly<Record<string, readonly [bigint, bigint]>> = {
  int32: [-(1n << 31n), (1n << 31n) - 1n],
  sint32: [-(1n << 31n), (1n << 31n) - 1n],
  sfixed32: [-(1n << 31n), (1n << 31n) - 1n],
  uint32: [0n, (1n << 32n) - 1n],
  fixed32: [0n, (1n << 32n) - 1n],
  int64: [-(1n << 63n), (1n << 63n) - 1n],
  sint64: [-(1n << 63n), (1n << 63n) - 1n],
  sfixed64: [-(1n << 63n), (1n << 63n) - 1n],
  uint64: [0n, (1n << 64n) - 1n],
  fixed64: [0n, (1n << 64n) - 1n],
};

/** A scalar in protobuf's canonical JSON: 64-bit numbers as texts, bytes in standard base64. Throws ProtoProblem. */
export function readScalar(scalar: string, value: JsonValue, path: string): JsonValue {
  const wrong = (wanted: string): ProtoProblem => new ProtoProblem(path, `${JSON.stringify(value)} is not ${wanted}`);
  switch (scalar) {
    case 'string':
      if (typeof value !== 'string') throw wrong('a text');
      return value;
    case 'bool':
      if (typeof value !== 'boolean') throw wrong('true or false');
      return value;
    case 'bytes':
      // Lines may be broken, as in PEM files.
      if (typeof value !== 'string' || !/^[A-Za-z0-9+/_\r\n-]*={0,2}[\r\n]*$/.test(value)) throw wrong('base64');
      return Buffer.from(value, 'base64').toString('base64');
    case 'float':
    case 'double':
      return readDouble(value) ?? fail(wrong('a number'));
    default:
      return readInteger(scalar, value) ?? fail(wrong(`a number of type ${scalar}`));
  }
}

/** The name of an enum's value, or its number where Envoy's API has no name for it. Throws ProtoProblem. */
export function readEnum(name: string, value: JsonValue, path: string): string | number {
  const { numbers, names } = enumSchema(name);
  if (typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < 2 ** 31)
    return names.get(value) ?? value;
  const number = typeof value === 'string' ? numbers.get(value) : undefined;
  if (number === undefined) {
    throw new ProtoProblem(path, `${JSON.stringify(value)} is none of ${[...numbers.keys()].join(', ')}`);
  }
  return names.get(number) ?? number;
}

/** True for the value of a scalar or an enum that protobuf does not write. */
export function isZero(value: JsonValue, type: Exclude<ValueType, { readonly kind: 'message' }>): boolean {
  if (type.kind === 'enum') return value === 0 || value === enumSchema(type.name).names.get(0);
  // A text "0" is no zero; that of a 64-bit number is.
  if (type.scalar === 'string' || type.scalar === 'bytes') return value === '';
  return value === 0 || value === false || value === '0';
}

function fail(problem: ProtoProblem): never {
  throw problem;
}

/** A number in a text is written as JSON writes numbers: no leading zeros, no plus, no other base. */
const jsonNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

function readDouble(value: JsonValue): number | string | undefined {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') return undefined;
  if (['NaN', 'Infinity', '-Infinity'].includes(value)) return value;
  const number = jsonNumber.test(value) ? Number(value) : Number.NaN;
  return Number.isFinite(number) ? number : undefined;
}

function readInteger(scalar: string, value: JsonValue): number | string | undefined {
  const range = ranges[scalar];
  const integer = toInteger(value);
  if (!range || integer === undefined || integer < range[0] || integer > range[1]) return undefined;
  return scalar.endsWith('64') ? integer.toString() : Number(integer);
}

function toInteger(value: JsonValue): bigint | undefined {
  if (typeof value === 'number') return Number.isInteger(value) ? BigInt(value) : undefined;
  if (typeof value !== 'string' || !jsonNumber.test(value)) return undefined;
  if (/^-?\d+$/.test(value)) return BigInt(value);
  const number = Number(value);
  return Number.isInteger(number) ? BigInt(number) : undefined;
}
