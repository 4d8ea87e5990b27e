import { describe, expect, it } from 'vitest';
import { canonicalQuantity } from '../../src/core/canonical-quantity.ts';

describe('canonicalQuantity', () => {
  it.each([
    ['4Mi', '4Mi'],
    ['1024Ki', '1Mi'],
    ['1025Ki', '1025Ki'],
    ['0.5Gi', '512Mi'],
    ['1Ki', '1Ki'],
    ['0.5Ki', '512'],
    ['1000m', '1'],
    ['100m', '100m'],
    ['1500m', '1500m'],
    ['0.5', '500m'],
    ['1.5', '1500m'],
    ['2000', '2k'],
    [100, '100'],
    ['1000k', '1M'],
    ['1e3', '1e3'],
    ['12e5', '1200e3'],
    ['-0', '0'],
    ['-2000', '-2k'],
    ['0Mi', '0'],
    ['1.23456789012', '1234567891n'],
    ['many', 'many'],
  ])('writes %s as %s', (text, canonical) => expect(canonicalQuantity(text)).toBe(canonical));
});
