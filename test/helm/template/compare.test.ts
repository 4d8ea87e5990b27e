import { describe, expect, it } from 'vitest';
import { deepEqual, equal, less } from '../../../src/helm/template/compare.ts';
import { TemplateError } from '../../../src/helm/template/template-error.ts';
import { Int64, stringList, type Value } from '../../../src/helm/template/value.ts';

describe('equal', () => {
  it.each([
    [1n, 1n, true],
    [1n, new Int64(1n), true],
    [1.5, 1.5, true],
    ['a', 'b', false],
    [true, true, true],
    [null, null, true],
    [null, '', false],
    [[], null, false],
  ] as readonly [Value, Value, boolean][])('%o and %o: %j', (a, b, expected) => {
    expect(equal(a, b)).toBe(expected);
    expect(equal(b, a)).toBe(expected);
  });

  it.each([
    [1n, 1],
    ['1', 1n],
    [true, 'true'],
    [[], []],
    [new Map(), new Map()],
    ['a', []],
  ] as readonly [Value, Value][])('refuses %o and %o', (a, b) => {
    expect(() => equal(a, b)).toThrow(TemplateError);
  });
});

describe('less', () => {
  it.each([
    [1n, 2n, true],
    [2n, 1n, false],
    [new Int64(1n), 2n, true],
    [1.5, 1.6, true],
    ['Z', 'a', true],
    ['\uffff', '\u{10000}', true],
    ['a', 'a', false],
  ] as readonly [Value, Value, boolean][])('%o before %o: %j', (a, b, expected) => {
    expect(less(a, b)).toBe(expected);
  });

  it.each([
    [1n, 1],
    [1n, '2'],
    [true, false],
    [null, 1n],
    [[], []],
  ] as readonly [Value, Value][])('refuses %o and %o', (a, b) => {
    expect(() => less(a, b)).toThrow(TemplateError);
  });
});

describe('deepEqual', () => {
  const map = (value: Value) => new Map<string, Value>([['a', value]]);

  it.each([
    [[1n, [2n]], [1n, [2n]], true],
    [[1n, 2n], [1n], false],
    [map(1n), map(1n), true],
    [map(1n), map(1), false],
    [map(null), new Map(), false],
    [map(1n), new Map([['b', 1n]]), false],
    [new Int64(1n), new Int64(1n), true],
    [new Int64(1n), 1n, false],
    [['a'], stringList(['a']), false],
    [Buffer.from('a'), Buffer.from('a'), true],
    [null, null, true],
    [null, [], false],
  ] as readonly [Value, Value, boolean][])('%o and %o: %j', (a, b, expected) => {
    expect(deepEqual(a, b)).toBe(expected);
    expect(deepEqual(b, a)).toBe(expected);
  });
});
