import { expect, it } from 'vitest';
import { alignedTable } from '../../../../src/commands/experimental/status/aligned-table.ts';

// spec/cli.md 8.3
it.each([
  [
    [
      ['A', 'B', 'LAST'],
      ['long-enough-cell', '', 'x'],
    ],
    'A                  B         LAST\nlong-enough-cell             x\n',
  ],
  [[['1234567', 'x']], '1234567   x\n'],
  [[['12345678', 'x']], '12345678   x\n'],
  [[['ä'.repeat(8), 'x']], `${'ä'.repeat(8)}   x\n`],
  [
    [
      ['a', 'a long last cell'],
      ['b', 'x', 'y'],
    ],
    'a         a long last cell\nb         x         y\n',
  ],
  [[], ''],
])('%j', (lines, expected) => {
  expect(alignedTable(lines)).toBe(expected);
});
