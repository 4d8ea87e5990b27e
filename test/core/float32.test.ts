import { describe, expect, it } from 'vitest';
import { toFloat32 } from '../../src/core/float32.ts';

describe('toFloat32', () => {
  it.each([
    [100 / 3, 33.333332],
    [12.5, 12.5],
    [0.1, 0.1],
    [16_777_217, 16_777_216],
    [0, 0],
  ])('of %d is %d', (value, shortest) => {
    expect(toFloat32(value)).toBe(shortest);
  });
});
