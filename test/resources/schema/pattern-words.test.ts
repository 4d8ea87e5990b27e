import { expect, it } from 'vitest';
import { schemaTableJson } from '../../../src/resources/generated/schema-table.ts';
import { describePattern } from '../../../src/resources/schema/pattern-words.ts';
import { safePattern } from '../../../src/resources/schema/safe-patterns.ts';

const table = JSON.parse(schemaTableJson) as { nodes: { pattern?: string }[] };
const patterns = [...new Set(table.nodes.flatMap(({ pattern }) => (pattern === undefined ? [] : [pattern])))];
const raw = /^a text that matches /;

it('says in words what the patterns of the schemas ask for', () => {
  expect(
    patterns.map((source) => safePattern(source).source).filter((source) => raw.test(describePattern(source))),
  ).toEqual([]);
});

it.each([
  ['^([0-9]{1,5}(h|m|s|ms)){1,4}$', 'duration'],
  ['^[a-f0-9]{64}$', 'SHA-256'],
  ['^((25[0-5]|2[0-4][0-9]|[01]?[0-9][0-9]?)\\.){3}(rest)$', 'IP address'],
])('knows %s as a %s', (source, word) => expect(describePattern(source)).toContain(word));

it('shows a pattern that it does not know, a long one shortened', () => {
  expect(describePattern('^x$')).toBe('a text that matches ^x$');
  expect(describePattern('x'.repeat(200))).toBe(`a text that matches ${'x'.repeat(117)}...`);
});
