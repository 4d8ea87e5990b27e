import { describe, expect, it } from 'vitest';
import { quantityRoundedUp, quantityToInteger } from '../../src/core/quantity.ts';

describe('quantityToInteger', () => {
  it.each([
    ['4Mi', 4194304n],
    ['1.5Ki', 1536n],
    ['2k', 2000n],
    ['1e3', 1000n],
    ['1E', 1000000000000000000n],
    ['2000m', 2n],
    ['-3', -3n],
    [42, 42n],
    ['.5Ki', 512n],
  ])('reads %s', (text, value) => {
    expect(quantityToInteger(text)).toEqual({ ok: true, value });
  });

  it.each(['', 'Ki', '100m', '0.5', '9Ei', 'much', '1 Ki', '1KiB'])('refuses "%s"', (text) => {
    expect(quantityToInteger(text).ok).toBe(false);
  });
});

describe('quantityRoundedUp', () => {
  it.each([
    ['1.1Gi', 1181116007n],
    ['100m', 1n],
    ['-1500m', -2n],
    ['4Mi', 4194304n],
  ])('reads %s', (text, value) => {
    expect(quantityRoundedUp(text)).toEqual({ ok: true, value });
  });

  it('refuses what is no quantity', () => {
    expect(quantityRoundedUp('1.1GB').ok).toBe(false);
  });
});
