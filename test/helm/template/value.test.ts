import { describe, expect, it } from 'vitest';
import {
  GoObject,
  Int64,
  int64,
  integerOf,
  isTrue,
  kindOf,
  missingMember,
  ofType,
  stringList,
  toValue,
  typeOf,
  type Value,
} from '../../../src/helm/template/value.ts';

const struct = new GoObject('x.Thing', new Map([['A', 1n]]));

describe('kindOf and typeOf', () => {
  it.each([
    [null, 'invalid', '<nil>'],
    [true, 'bool', 'bool'],
    [1, 'float64', 'float64'],
    [1n, 'int', 'int'],
    [new Int64(1n), 'int64', 'int64'],
    ['a', 'string', 'string'],
    [[], 'slice', '[]interface {}'],
    [stringList(['a']), 'slice', '[]string'],
    [new Map(), 'map', 'map[string]interface {}'],
    [new Uint8Array(), 'slice', '[]uint8'],
    [struct, 'struct', 'x.Thing'],
    [new GoObject('*x.Thing', new Map()), 'ptr', '*x.Thing'],
  ] as readonly [Value, string, string][])('%o is of kind %s and type %s', (value, kind, type) => {
    expect([kindOf(value), typeOf(value)]).toEqual([kind, type]);
  });

  it('does not hand a type on to copies', () => {
    expect(typeOf([...stringList(['a'])])).toBe('[]interface {}');
  });
});

describe('isTrue', () => {
  it.each([null, false, 0, 0n, new Int64(0n), '', [], new Map(), new Uint8Array()] as Value[])('%o is not', (value) => {
    expect(isTrue(value)).toBe(false);
  });

  it.each([true, 0.1, 1n, new Int64(-1n), ' ', [null], new Map([['a', null]]), struct] as Value[])('%o is', (value) => {
    expect(isTrue(value)).toBe(true);
  });

  it('takes a map of the host for true when it has members', () => {
    const map = (entries: [string, Value][]) =>
      new GoObject('m', new Map(entries), undefined, undefined, undefined, undefined, 'map');
    expect([isTrue(map([])), isTrue(map([['a', 1n]]))]).toEqual([false, true]);
  });
});

describe('toValue', () => {
  it('turns JSON into maps and lists, integers into int64, and leaves out what is undefined', () => {
    expect(toValue({ a: [1, null, 2n], b: undefined, c: { d: 'x' } })).toEqual(
      new Map<string, Value>([
        ['a', [1, null, new Int64(2n)]],
        ['c', new Map([['d', 'x']])],
      ]),
    );
    expect(toValue(undefined)).toBeNull();
  });

  it('keeps what is a value already', () => {
    for (const value of [struct, new Map(), new Int64(1n)]) expect(toValue(value)).toBe(value);
  });
});

describe('integers', () => {
  it('are read from int and int64 alone', () => {
    expect([integerOf(5n), integerOf(new Int64(6n)), integerOf(5), integerOf('5')]).toEqual([
      5n,
      6n,
      undefined,
      undefined,
    ]);
  });

  it('overflow as in Go', () => {
    expect(int64(2n ** 63n).value).toBe(-(2n ** 63n));
    expect(int64(-1n).value).toBe(-1n);
  });
});

it('gives the empty text for what a map of texts does not have', () => {
  expect(missingMember(new Map())).toBeNull();
  expect(missingMember(ofType(new Map<string, Value>(), 'map[string]string'))).toBe('');
});
