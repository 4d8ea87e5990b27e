import { describe, expect, it } from 'vitest';
import { sprintf } from '../../../src/helm/template/printf.ts';
import type { Value } from '../../../src/helm/template/value.ts';

describe('sprintf', () => {
  it.each([
    ['no directive', [], 'no directive'],
    ['%s-%d%%', ['a', 5n], 'a-5%'],
    ['%[2]s %[1]s', ['a', 'b'], 'b a'],
    ['%[1]d %d', [1n, 2n], '1 2'],
    ['%[1]s%[1]q', ['a'], 'a"a"'],
    ['%*d|%-*d', [5n, 42n, 5n, 42n], '   42|42   '],
    ['%*d|', [-5n, 42n], '42   |'],
    ['%.*f', [2n, 1.23456], '1.23'],
    ['%.f', [2.5], '2'],
    ['%6.2f', [1.23456], '  1.23'],
    ['😀%s', ['é'], '😀é'],
  ] as readonly [string, Value[], string][])('%j with %o is %j', (format, args, expected) => {
    expect(sprintf(format, args)).toBe(expected);
  });

  it.each([
    ['%s', [], '%!s(MISSING)'],
    ['%[3]s', ['a'], '%!s(BADINDEX)'],
    ['%', [], '%!(NOVERB)'],
    ['a%', [1n], 'a%!(NOVERB)%!(EXTRA int=1)'],
    ['%z', [1n], '%!z(int=1)'],
    ['x', [1n, 'b', null], 'x%!(EXTRA int=1, string=b, <nil>)'],
  ] as readonly [string, Value[], string][])('shows what is wrong with %j and %o', (format, args, expected) => {
    expect(sprintf(format, args)).toBe(expected);
  });
});
