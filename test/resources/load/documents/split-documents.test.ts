import { describe, expect, it } from 'vitest';
import { isBlankDocument, splitDocuments } from '../../../../src/resources/load/documents/split-documents.ts';

describe('splitDocuments', () => {
  it.each([
    ['a: 1\n---\nb: 2\n', [1, 'a: 1'], [2, 'b: 2']],
    ['---\na: 1\n---\n', [1, 'a: 1']],
    ['# head\n---\na: 1\n', [2, 'a: 1']],
    ['%YAML 1.1\n---\na: 1\n...\nb: 2\n', [2, 'a: 1'], [5, 'b: 2']],
    ['--- # one\na: 1\r\n---\r\nb: 2', [1, '# one\na: 1'], [3, 'b: 2']],
    ['--- {a: 1}\n', [1, '{a: 1}']],
    ['a: |\n  ---\n  x\n', [1, 'a: |\n  ---\n  x']],
    ['----\n', [1, '----']],
  ])('splits %j', (text, ...expected) => {
    const documents = splitDocuments({ name: 'x', text });
    expect(documents.map(({ text: content, line }) => [line, content.trim()])).toEqual(expected);
  });

  it('keeps columns where dashes stood', () => {
    expect(splitDocuments({ name: 'x', text: '--- {a: 1}\n' }).map(({ text }) => text)).toEqual(['    {a: 1}\n']);
  });

  it.each(['', '\n\n', '# a\n', '---\n---\n', '%YAML 1.1\n---\n', '...\n'])('finds nothing in %j', (text) => {
    expect(splitDocuments({ name: 'x', text })).toEqual([]);
  });
});

describe('isBlankDocument', () => {
  it.each([
    ['', true],
    ['---\n# a\n\n', true],
    ['--- # a', true],
    ['---\na', false],
    ['--- a', false],
    ['----', false],
  ])('%j: %s', (text, blank) => expect(isBlankDocument(text)).toBe(blank));
});
