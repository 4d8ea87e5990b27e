import { describe, expect, it } from 'vitest';
import { withoutNulls } from '../../src/core/without-nulls.ts';

describe('withoutNulls', () => {
  it('drops null members and null items at every depth', () => {
    const object = { a: null, b: [{ c: null, d: 1 }, null], e: { f: null }, g: false };
    expect(withoutNulls(object)).toEqual({ b: [{ d: 1 }], e: {}, g: false });
  });
});
