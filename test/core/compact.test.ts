import { describe, expect, it } from 'vitest';
import { compact, compactOrAbsent } from '../../src/core/compact.ts';

describe('compact', () => {
  it('drops undefined members only', () => {
    expect(Object.keys(compact({ a: undefined, b: null, c: 0, d: '' }))).toEqual(['b', 'c', 'd']);
  });

  it('can give nothing at all', () => {
    expect(compactOrAbsent({ a: undefined })).toBeUndefined();
    expect(compactOrAbsent({ a: false })).toEqual({ a: false });
  });
});
