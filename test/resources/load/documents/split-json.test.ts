import { describe, expect, it } from 'vitest';
import { splitJSON } from '../../../../src/resources/load/documents/split-json.ts';

describe('splitJSON', () => {
  const split = (text: string) =>
    splitJSON({ source: { name: 'f', text }, text, line: 5 }).map((part) => [part.line, part.text]);

  it.each([
    [
      '{"a":1}\n{"b":[{}]}\n',
      [
        [5, '{"a":1}\n'],
        [6, '{"b":[{}]}\n'],
      ],
    ],
    [
      '{"a":\n1} {"b":2}',
      [
        [5, '{"a":\n1} '],
        [6, '   {"b":2}'],
      ],
    ],
    ['{"a":"} {"}', [[5, '{"a":"} {"}']]],
    [
      '{"a":"\\"} {"}{}',
      [
        [5, '{"a":"\\"} {"}'],
        [5, '             {}'],
      ],
    ],
    ['{"a":1}, {}\n{}', [[5, '{"a":1}, {}\n{}']]],
    ['{} {', [[5, '{} {']]],
    ['a: {}\nb: {}', [[5, 'a: {}\nb: {}']]],
  ])('splits %j', (text, expected) => {
    expect(split(text)).toEqual(expected);
  });
});
