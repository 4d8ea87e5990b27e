import { describe, expect, it } from 'vitest';
import { toFloat, toInteger, toText } from '../../../src/helm/template/to-text.ts';
import { Int64, type Value } from '../../../src/helm/template/value.ts';

describe('toText', () => {
  it.each([
    ['a', 'a'],
    [Buffer.from('hé'), 'hé'],
    [1e6, '1e+06'],
    [[1n, 'a'], '[1 a]'],
    [null, '<nil>'],
  ] as readonly [Value, string][])('%o is %j', (value, text) => {
    expect(toText(value)).toBe(text);
  });
});

describe('toInteger', () => {
  it.each([
    [5n, 5n],
    [new Int64(6n), 6n],
    [-1.9, -1n],
    [Number.POSITIVE_INFINITY, 0n],
    [true, 1n],
    [null, 0n],
    [[], 0n],
    ['12', 12n],
    ['-5', -5n],
    ['0x1F', 31n],
    ['010', 8n],
    ['1_000', 1000n],
    ['5.0', 5n],
    ['1.9', 0n],
    ['08', 0n],
    [' 5', 0n],
    ['--1', 0n],
    ['1e3', 0n],
    ['9223372036854775808', 0n],
  ] as readonly [Value, bigint][])('%o is %o', (value, expected) => {
    expect(toInteger(value)).toBe(expected);
  });
});

describe('toFloat', () => {
  it.each([
    [5n, 5],
    [new Int64(6n), 6],
    [1.5, 1.5],
    [true, 1],
    [false, 0],
    [null, 0],
    ['1e3', 1000],
    ['.5', 0.5],
    ['1_000', 1000],
    ['0x10', 0],
    ['x', 0],
    ['', 0],
    ['-inf', Number.NEGATIVE_INFINITY],
    ['Infinity', Number.POSITIVE_INFINITY],
  ] as readonly [Value, number][])('%o is %d', (value, expected) => {
    expect(toFloat(value)).toBe(expected);
  });
});
