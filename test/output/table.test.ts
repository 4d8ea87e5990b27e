import { expect, it } from 'vitest';
import { renderTable } from '../../src/output/table.ts';

it('aligns columns and leaves no space at the end of a line', () => {
  const table = renderTable(
    ['NAME', 'AGE', 'NOTE'],
    [
      ['a', '100d', ''],
      ['longer', '1d', 'x y'],
    ],
  );
  expect(table).toBe('NAME     AGE    NOTE\na        100d\nlonger   1d     x y\n');
});

it('fills rows that are too short and cuts those that are too long', () => {
  expect(renderTable(['A', 'B'], [['1'], ['1', '2', '3']])).toBe('A   B\n1\n1   2\n');
});

it('can do without headers, and with another gap', () => {
  expect(renderTable(['LONG HEADER', 'B'], [['a', 'b']], { noHeaders: true, gap: 1 })).toBe('a b\n');
  expect(renderTable(['A'], [], { noHeaders: true })).toBe('');
  expect(renderTable(['A'], [])).toBe('A\n');
});
