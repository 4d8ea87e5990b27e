import { expect, it } from 'vitest';
import { define, isValues, valuesToJson } from '../../../src/helm/values/values.ts';

it('isValues takes maps alone', () => {
  expect([{}, [], null, 'x', 1n].map(isValues)).toEqual([true, false, false, false, false]);
});

it('valuesToJson turns integers into numbers and leaves out what is undefined', () => {
  const json = valuesToJson({ a: 1n, b: [2n, { c: 3n, d: null }], e: undefined, f: 1.5, g: 'x' });
  expect(json).toEqual({ a: 1, b: [2, { c: 3, d: null }], f: 1.5, g: 'x' });
  expect(Object.keys(json)).not.toContain('e');
});

it('a key __proto__ is a key as any other', () => {
  const target: Record<string, unknown> = {};
  define(target, '__proto__', { polluted: true });
  define(target, 'a', 1);
  expect(Object.keys(target)).toEqual(['__proto__', 'a']);
  expect(target.polluted).toBeUndefined();
  expect(JSON.stringify(valuesToJson(JSON.parse('{"__proto__": {"x": 1}}')))).toBe('{"__proto__":{"x":1}}');
});
