import { expect, it } from 'vitest';
import { textPosition } from '../../../../src/resources/load/places/text-position.ts';

const text = 'a: 1\n  b: ä😀x\r\n\nend';
const document = { source: { name: 'in', text: `\n\n${text}` }, text, line: 3 };

it.each([
  ['the first character', 0, 3, 1],
  ['the end of a line', text.indexOf('\n'), 3, 5],
  ['the start of a line', text.indexOf('  b'), 4, 1],
  ['UTF-16 units', text.indexOf('x'), 4, 9],
  ['an empty line', text.indexOf('\n\n') + 1, 5, 1],
  ['the last line', text.indexOf('end'), 6, 1],
  ['the end', text.length, 6, 4],
  ['what is behind the end', text.length + 100, 6, 4],
])('finds %s', (_, offset, line, column) => {
  expect(textPosition(document, offset)).toEqual({ line, column });
});

it('knows a text without lines', () => {
  expect(textPosition({ source: { name: 'in', text: '' }, text: '', line: 7 }, 0)).toEqual({ line: 7, column: 1 });
});
