import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../src/core/json.ts';
import { jsonMerge } from '../../../src/translate/merge/json-merge.ts';

describe('jsonMerge', () => {
  // From the examples of RFC 7396, appendix A, whose documents are objects.
  it.each<[JsonObject, JsonObject, JsonObject]>([
    [{ a: 'b' }, { a: 'c' }, { a: 'c' }],
    [{ a: 'b' }, { b: 'c' }, { a: 'b', b: 'c' }],
    [{ a: 'b' }, { a: null }, {}],
    [{ a: 'b', b: 'c' }, { a: null }, { b: 'c' }],
    [{ a: ['b'] }, { a: 'c' }, { a: 'c' }],
    [{ a: 'c' }, { a: ['b'] }, { a: ['b'] }],
    [{ a: { b: 'c' } }, { a: { b: 'd', c: null } }, { a: { b: 'd' } }],
    [{ a: [{ b: 'c' }] }, { a: [1] }, { a: [1] }],
    [{ e: null }, { a: 1 }, { e: null, a: 1 }],
    [{}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
  ])('%j with %j gives %j', (base, patch, expected) => {
    expect(jsonMerge(base, patch)).toEqual(expected);
  });

  it('changes neither side', () => {
    const base = { a: { x: 1, y: 2 }, gone: 1 };
    const patch = { a: { y: 3 }, gone: null };
    jsonMerge(base, patch);
    expect([base, patch]).toEqual([
      { a: { x: 1, y: 2 }, gone: 1 },
      { a: { y: 3 }, gone: null },
    ]);
  });

  it('takes a member that is undefined for absent', () => {
    expect(jsonMerge({ a: 1 }, { a: undefined })).toEqual({ a: 1 });
  });
});
