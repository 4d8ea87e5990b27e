import { expect, it } from 'vitest';
import { excerpt } from '../../../../src/resources/load/places/excerpt.ts';

const text = 'one: 1\ntwo: 2\r\nthree: [\n\tfour: 4\n';

it('shows the lines before a place and a caret under the column', () => {
  expect(excerpt(text, 3, 8)).toEqual(['  1 | one: 1', '  2 | two: 2', '> 3 | three: [', '    |        ^']);
});

it('shows no caret without a column and nothing outside the text', () => {
  expect(excerpt(text, 1)).toEqual(['> 1 | one: 1']);
  expect(excerpt(text, 99, 1)).toEqual([]);
});

it('keeps the caret below the character in long lines and after tabs', () => {
  expect(excerpt(text, 4, 2, 0)).toEqual(['> 4 |  four: 4', '    |  ^']);
  const [line, caret] = excerpt(`${'x'.repeat(300)}!${'y'.repeat(300)}`, 1, 301, 0);
  expect(line?.charAt(caret?.indexOf('^') ?? -1)).toBe('!');
});
