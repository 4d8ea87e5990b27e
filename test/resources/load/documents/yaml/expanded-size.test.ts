import { describe, expect, it } from 'vitest';
import { expandedSize } from '../../../../../src/resources/load/documents/yaml/expanded-size.ts';

describe('expandedSize', () => {
  it.each([
    [1, 1],
    [null, 1],
    ['text', 1],
    [[], 1],
    [{ a: 1, b: [1, 2] }, 5],
  ])('of %j is %i', (value, size) => expect(expandedSize(value, 100)).toBe(size));

  it('counts shared parts as often as they occur', () => {
    const shared = [1, 2];
    expect(expandedSize([shared, shared, { a: shared }], 100)).toBe(11);
  });

  it('is fast for what expands to very much, and goes above the limit', () => {
    let value: readonly unknown[] = ['x'];
    for (let i = 0; i < 40; i++) value = [value, value, value];
    expect(expandedSize(value as never, 1000)).toBeGreaterThan(1000);
  });

  it('is above every limit for what contains itself', () => {
    const loop: unknown[] = [];
    loop.push({ loop });
    expect(expandedSize(loop as never, 1000)).toBeGreaterThan(1000);
  });
});
