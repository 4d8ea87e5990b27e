import { describe, expect, it } from 'vitest';
import { lineChanges } from '../../../../src/commands/experimental/translate/line-changes.ts';

const lines = (...list: readonly (string | number)[]): string => list.map((line) => `${line}\n`).join('');

describe('lineChanges', () => {
  it.each([
    [
      'the middle',
      lines(1, 2, 3, 4, 5, 6, 7, 8, 9),
      lines(1, 2, 3, 4, 'x', 6, 7, 8, 9),
      ['...', ' 2', ' 3', ' 4', '-5', '+x', ' 6', ' 7', ' 8', '...'],
    ],
    ['the first line', lines(1, 2, 3, 4, 5), lines(2, 3, 4, 5), ['-1', ' 2', ' 3', ' 4', '...']],
    ['the last line', lines(1, 2, 3, 4, 5), lines(1, 2, 3, 4), ['...', ' 2', ' 3', ' 4', '-5']],
    ['a new line', lines(1, 2), lines(1, 'x', 2), [' 1', '+x', ' 2']],
    ['everything', lines('a'), lines('b'), ['-a', '+b']],
    ['nothing before', '', lines('a', 'b'), ['+a', '+b']],
  ])('shows a change of %s with three lines around it', (_, before, after, expected) => {
    expect(lineChanges(before, after)).toBe(lines(...expected));
  });

  it('does not repeat lines between changes that are near, and leaves out those far apart', () => {
    const six = [1, 2, 3, 4, 5, 6];
    expect(lineChanges(lines('a', ...six, 'b'), lines('A', ...six, 'B'))).toBe(
      lines('-a', '+A', ...six.map((n) => ` ${n}`), '-b', '+B'),
    );
    expect(lineChanges(lines('a', ...six, 7, 'b'), lines('A', ...six, 7, 'B'))).toBe(
      lines('-a', '+A', ' 1', ' 2', ' 3', '...', ' 5', ' 6', ' 7', '-b', '+B'),
    );
  });
});
