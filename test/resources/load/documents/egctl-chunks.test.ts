import { describe, expect, it } from 'vitest';
import { egctlChunks } from '../../../../src/resources/load/documents/egctl-chunks.ts';
import { isBlankDocument } from '../../../../src/resources/load/documents/split-documents.ts';

describe('egctlChunks', () => {
  const chunks = (text: string) =>
    egctlChunks({ name: 'x', text }).map((chunk) => [chunk.line, isBlankDocument(chunk.text) ? 'blank' : chunk.text]);

  it.each([
    ['', []],
    ['---\na\n', [[1, '---\na\n']]],
    ['a\n---\n', [[1, 'a\n']]],
    [
      'a\n---\n---\nb',
      [
        [1, 'a\n'],
        [3, '---\nb'],
      ],
    ],
    [
      'a\n--- # c\nb\n',
      [
        [1, 'a\n'],
        [3, 'b\n'],
      ],
    ],
    [
      'a\n---\n\n',
      [
        [1, 'a\n'],
        [3, 'blank'],
      ],
    ],
    [
      '# c\n---\na\n',
      [
        [1, 'blank'],
        [3, 'a\n'],
      ],
    ],
    [
      'a\n---\n---\n---\nb\n',
      [
        [1, 'a\n'],
        [3, 'blank'],
        [5, 'b\n'],
      ],
    ],
    [
      'a\n---\n# c\n\n---\nb\n',
      [
        [1, 'a\n'],
        [3, 'blank'],
        [6, 'b\n'],
      ],
    ],
    ['a\n--- {b: 1}\n', [[1, 'a\n--- {b: 1}\n']]],
  ])('cuts %j', (text, expected) => {
    expect(chunks(text)).toEqual(expected);
  });
});
