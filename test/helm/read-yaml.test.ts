import { describe, expect, it } from 'vitest';
import { readYaml, readYamlDocuments } from '../../src/helm/read-yaml.ts';

describe('readYaml', () => {
  it.each([
    ['', null],
    [' \n', null],
    ['# comment', null],
    ['a: yes\nb: off\nc: 0644\nd: 2020-01-01\n1: x', { a: true, b: false, c: 420, d: '2020-01-01', 1: 'x' }],
    ['a: 1\n---\nb: 2', { a: 1 }],
    ['{"a": [1]}', { a: [1] }],
  ])('reads %j', (text, value) => {
    expect(readYaml(text)).toEqual(value);
  });

  it('lets the last of equal keys count only when asked to', () => {
    expect(readYaml('a: 1\na: 2', { duplicates: true })).toEqual({ a: 2 });
    expect(() => readYaml('a: 1\na: 2')).toThrow();
    expect(() => readYaml('a: [')).toThrow();
  });
});

it('readYamlDocuments reads all documents', () => {
  expect(readYamlDocuments('a: 1\n---\n# nothing\n---\nb: on\n')).toEqual([{ a: 1 }, null, { b: true }]);
  expect(readYamlDocuments('')).toEqual([]);
});
