import { describe, expect, it } from 'vitest';
import { formatFloat, formatPlain, plainDecimal, printValue } from '../../../src/helm/template/print-value.ts';
import { GoObject, Int64, type Value } from '../../../src/helm/template/value.ts';

const fields = new Map<string, Value>([
  ['B', 1n],
  ['A', null],
]);

describe('formatPlain', () => {
  it.each([
    [null, '<nil>'],
    ['a b', 'a b'],
    [true, 'true'],
    [1.5, '1.5'],
    [10n, '10'],
    [new Int64(-3n), '-3'],
    [[1n, 'a', [null]], '[1 a [<nil>]]'],
    [Buffer.from('ab'), '[97 98]'],
    [
      new Map([
        ['b', 1n],
        ['a', 2n],
        ['B', 3n],
      ] as [string, Value][]),
      'map[B:3 a:2 b:1]',
    ],
    [new GoObject('T', fields), '{1 <nil>}'],
    [new GoObject('T', fields, undefined, () => 'text'), 'text'],
    [new GoObject('T', fields, undefined, undefined, undefined, undefined, 'map'), 'map[A:<nil> B:1]'],
  ] as readonly [Value, string][])('%o is %s', (value, text) => {
    expect(formatPlain(value)).toBe(text);
    if (value !== null) expect(printValue(value)).toBe(text);
  });

  it('prints nil as what Helm takes out', () => {
    expect(printValue(null)).toBe('<no value>');
  });
});

describe('formatFloat', () => {
  it.each([
    [0, '0'],
    [-0, '-0'],
    [3, '3'],
    [123456, '123456'],
    [1_000_000, '1e+06'],
    [1_234_567.5, '1.2345675e+06'],
    [0.0001, '0.0001'],
    [0.00001, '1e-05'],
    [-1e21, '-1e+21'],
    [1e100, '1e+100'],
    [Number.NaN, 'NaN'],
    [Number.POSITIVE_INFINITY, '+Inf'],
    [Number.NEGATIVE_INFINITY, '-Inf'],
  ])('%d is %s', (value, text) => {
    expect(formatFloat(value)).toBe(text);
  });

  it('takes another limit for the exponent', () => {
    expect(formatFloat(1_000_000, 21)).toBe('1000000');
    expect(formatFloat(1e21, 21)).toBe('1e+21');
  });
});

describe('plainDecimal', () => {
  it.each([
    [1e21, '1000000000000000000000'],
    [-1.5e22, '-15000000000000000000000'],
    [1.25e-7, '0.000000125'],
    [-1e-7, '-0.0000001'],
    [0.5, '0.5'],
  ])('%d is %s', (value, text) => {
    expect(plainDecimal(value)).toBe(text);
  });
});
