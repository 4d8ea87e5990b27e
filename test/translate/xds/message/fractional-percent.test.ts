import { expect, it } from 'vitest';
import { fractionalPercent, millionths } from '../../../../src/translate/xds/message/fractional-percent.ts';

it.each([
  [{ numerator: 5 }, { numerator: 5 }],
  [{ numerator: 0 }, {}],
  [
    { numerator: 5, denominator: 1000 },
    { numerator: 50, denominator: 'TEN_THOUSAND' },
  ],
  [
    { numerator: 5, denominator: 10_000 },
    { numerator: 5, denominator: 'TEN_THOUSAND' },
  ],
  [
    { numerator: 5, denominator: 100_000 },
    { numerator: 50, denominator: 'MILLION' },
  ],
  [
    { numerator: 5, denominator: 1_000_000 },
    { numerator: 5, denominator: 'MILLION' },
  ],
  [
    { numerator: 1, denominator: 3 },
    { numerator: 333_333, denominator: 'MILLION' },
  ],
])('%j', (fraction, expected) => {
  expect(fractionalPercent(fraction)).toEqual(expected);
});

it('counts percentages in millionths', () => {
  expect(millionths(0.01)).toEqual({ numerator: 100, denominator: 'MILLION' });
  expect(millionths(100)).toEqual({ numerator: 1_000_000, denominator: 'MILLION' });
});
