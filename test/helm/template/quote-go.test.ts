import { expect, it } from 'vitest';
import { quoteGo } from '../../../src/helm/template/quote-go.ts';

it.each([
  ['plain ~text!', '"plain ~text!"'],
  ['a"b\\c', '"a\\"b\\\\c"'],
  ['\x07\b\f\n\r\t\v', '"\\a\\b\\f\\n\\r\\t\\v"'],
  ['\x00\x1b\x7f', '"\\x00\\x1b\\x7f"'],
  ["it's", '"it\'s"'],
  ['é€😀', '"é€😀"'],
  ['\u00a0\u2028', '"\\u00a0\\u2028"'],
  ['', '""'],
])('quotes %j', (text, quoted) => {
  expect(quoteGo(text)).toBe(quoted);
});

it('escapes all but ASCII when asked to', () => {
  expect(quoteGo('aé😀', true)).toBe('"a\\u00e9\\U0001f600"');
});
