import { describe, expect, it } from 'vitest';
import { exponential, fixed, general } from '../../../src/helm/template/format-float.ts';

describe('fixed', () => {
  it.each([
    [2.5, 0, '2'],
    [3.5, 0, '4'],
    [2.25, 1, '2.2'],
    [0.125, 2, '0.12'],
    // 1.005 is a little less than it says.
    [1.005, 2, '1.00'],
    [-1.5, 1, '-1.5'],
    [-0, 1, '-0.0'],
    [0.05, 3, '0.050'],
    [1e21, 1, '1000000000000000000000.0'],
    [Number.NaN, 2, 'NaN'],
    [Number.POSITIVE_INFINITY, 2, '+Inf'],
    [Number.NEGATIVE_INFINITY, 2, '-Inf'],
  ])('%d with %i digits is %s', (value, digits, text) => {
    expect(fixed(value, digits)).toBe(text);
  });
});

describe('exponential', () => {
  it.each([
    [12345.678, 6, '1.234568e+04'],
    [0, 2, '0.00e+00'],
    [1e-10, 0, '1e-10'],
    [1e100, 1, '1.0e+100'],
    [Number.NEGATIVE_INFINITY, 1, '-Inf'],
  ])('%d with %i digits is %s', (value, digits, text) => {
    expect(exponential(value, digits)).toBe(text);
  });
});

describe('general', () => {
  it.each([
    [1.23456, 3, '1.23'],
    [100, 3, '100'],
    [1000, 3, '1e+03'],
    [1234, 3, '1.23e+03'],
    [0.0001, 2, '0.0001'],
    [0.00001234, 2, '1.2e-05'],
    [2.5, 6, '2.5'],
    [Number.NaN, 3, 'NaN'],
  ])('%d with %i digits is %s', (value, digits, text) => {
    expect(general(value, digits)).toBe(text);
  });
});
