import { describe, expect, it } from 'vitest';
import { mathFunctions } from '../../../../src/helm/template/functions/math.ts';
import { Int64, type Value } from '../../../../src/helm/template/value.ts';
import { call, printed, typed } from '../call-function.ts';

describe('mathFunctions', () => {
  it.each([
    ['int', ['12'], 'int 12'],
    ['int', [-1.9], 'int -1'],
    ['int64', ['7'], 'int64 7'],
    ['float64', ['1.5'], 'float64 1.5'],
    ['atoi', ['010'], 'int 10'],
    ['atoi', ['-3'], 'int -3'],
    ['atoi', ['1.5'], 'int 0'],
    ['toDecimal', ['777'], 'int64 511'],
    ['toDecimal', ['9'], 'int64 0'],
    ['add', [1n, '2', 3.9, true], 'int64 7'],
    ['add', [], 'int64 0'],
    ['add', [9223372036854775807n, 1n], 'int64 -9223372036854775808'],
    ['add1', [5n], 'int64 6'],
    ['sub', [1n, 3n], 'int64 -2'],
    ['mul', [2n, 3n, 4n], 'int64 24'],
    ['div', [-7n, 2n], 'int64 -3'],
    ['mod', [-7n, 3n], 'int64 -1'],
    ['max', [1n, 5n, '3'], 'int64 5'],
    ['biggest', [1n, 2n], 'int64 2'],
    ['min', [4n, 2.9], 'int64 2'],
    ['addf', [0.1, 0.2], 'float64 0.3'],
    ['add1f', [1.5], 'float64 2.5'],
    ['subf', [5, 1.5, 1], 'float64 2.5'],
    ['mulf', [0.1, 3], 'float64 0.3'],
    ['divf', [10, 4], 'float64 2.5'],
    ['maxf', [1.5, new Int64(2n)], 'float64 2'],
    ['minf', [1.5, '0.5'], 'float64 0.5'],
    ['floor', [-1.1], 'float64 -2'],
    ['ceil', ['1.1'], 'float64 2'],
    ['round', [123.5555, 3n], 'float64 123.556'],
    ['round', [-2.5, 0n], 'float64 -3'],
    ['round', ['1.25', 1n], 'float64 1.3'],
  ] as readonly [string, Value[], string][])('%s of %o is %s', (name, args, expected) => {
    expect(typed(mathFunctions, name, args)).toBe(expected);
  });

  it.each([
    ['div', [1n, 0n]],
    ['mod', [1n, '0']],
    ['divf', [1, 0]],
    ['sub', [1n]],
    ['max', []],
    ['round', [1.5]],
    ['round', [1.5, 1]],
  ] as readonly [string, Value[]][])('%s refuses %o', (name, args) => {
    expect(printed(mathFunctions, name, args)).toBe('error');
  });

  it('randInt stays below its upper bound', () => {
    const drawn = Array.from({ length: 100 }, () => call(mathFunctions, 'randInt', [3n, 5n]));
    expect(drawn.every((value) => value === 3n || value === 4n)).toBe(true);
  });
});
