import { describe, expect, it } from 'vitest';
import { schemaTableJson } from '../../../src/resources/generated/schema-table.ts';
import { safePattern } from '../../../src/resources/schema/safe-patterns.ts';

const table = JSON.parse(schemaTableJson) as { nodes: { pattern?: string }[] };
const patterns = [...new Set(table.nodes.flatMap(({ pattern }) => (pattern === undefined ? [] : [pattern])))];

/** Texts that make a nested repetition backtrack: many ways to read them, and none fits. */
const hostile = ['a', '1', 'a-', 'a.', '/a', '0:', 'a b', '*.', '%41'].map((unit) => `${unit.repeat(3000)}\u0001`);

describe('the patterns of the schemas', () => {
  it('take no exponential time on any text', () => {
    for (const pattern of patterns) {
      const expression = safePattern(pattern);
      for (const text of [...hostile, ...hostile.map((tail) => `https://${tail}`)]) {
        const started = performance.now();
        expression.test(text);
        expect(performance.now() - started, pattern).toBeLessThan(2000);
      }
    }
  });

  it.each([
    ['https://a.example.com', true],
    ['https://*.example.com:8443', true],
    ['*', true],
    ['http://*', true],
    ['https://a', true],
    ['https://example.com/', false],
    ['https://a..b', false],
    ['https://a.', false],
    ['example.com', false],
  ])('mean the same for the origin %s', (text, expected) => {
    const pattern = patterns.find((source) => source.startsWith('^(\\*|[A-Za-z]')) ?? '';
    expect(new RegExp(pattern).test(text)).toBe(expected);
    expect(safePattern(pattern).test(text)).toBe(expected);
    expect(safePattern(pattern).source).not.toBe(new RegExp(pattern).source);
  });

  it.each([
    ['a', true],
    ['a b\tc', true],
    ['a  b', false],
    [' a', false],
    ['ü', false],
  ])('mean the same for the header value %j', (text, expected) => {
    const pattern = patterns.find((source) => source.startsWith('^[!-~]+')) ?? '';
    expect(new RegExp(pattern).test(text)).toBe(expected);
    expect(safePattern(pattern).test(text)).toBe(expected);
  });
});
