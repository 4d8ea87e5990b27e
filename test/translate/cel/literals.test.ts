import { describe, expect, it } from 'vitest';
import type { Constant } from '../../../src/translate/cel/expr.ts';
import { tokenize } from '../../../src/translate/cel/lexer.ts';
import { literalOf } from '../../../src/translate/cel/literals.ts';
import { CelSyntaxProblem } from '../../../src/translate/cel/syntax-problem.ts';

const constant = (text: string, negative = false): Constant => {
  const [token] = tokenize(text);
  if (!token) throw new Error('no token');
  return literalOf(token, negative);
};
const stringOf = (text: string) => (constant(text) as { stringValue: string }).stringValue;
const bytesOf = (text: string) => [...Buffer.from((constant(text) as { bytesValue: string }).bytesValue, 'base64')];

describe('literalOf', () => {
  it.each([
    ['0x1F', false, { int64Value: '31' }],
    ['0x1F', true, { int64Value: '-31' }],
    ['9223372036854775807', false, { int64Value: '9223372036854775807' }],
    ['9223372036854775808', true, { int64Value: '-9223372036854775808' }],
    ['2u', false, { uint64Value: '2' }],
    ['0xFFFFFFFFFFFFFFFFU', false, { uint64Value: '18446744073709551615' }],
    ['1.5e3', true, { doubleValue: -1500 }],
    ['.25', false, { doubleValue: 0.25 }],
  ])('reads the number %s, negative: %s', (text, negative, expected) => {
    expect(constant(text, negative)).toEqual(expected);
  });

  it.each([
    [String.raw`'\u00e9\101\x41'`, 'éAA'],
    [String.raw`"\U0001F642"`, '🙂'],
    [String.raw`'\n\t\\\"\?'`, '\n\t\\"?'],
    [String.raw`r'\d'`, '\\d'],
    ["'''a\r\nb\rc'''", 'a\nb\nc'],
    ['""', ''],
  ])('reads the text %s', (text, expected) => {
    expect(stringOf(text)).toBe(expected);
  });

  it.each([
    [String.raw`b'\xff\001'`, [255, 1]],
    ["b'é'", [0xc3, 0xa9]],
    [String.raw`rb'\x'`, [0x5c, 0x78]],
  ])('reads the bytes %s', (text, expected) => {
    expect(bytesOf(text)).toEqual(expected);
  });

  it.each([
    '9223372036854775808',
    '18446744073709551616u',
    '1e999',
    String.raw`'\q'`,
    String.raw`'\ud800'`,
    String.raw`'\U00110000'`,
    String.raw`b'\u0041'`,
    'name',
  ])('refuses %s', (text) => {
    expect(() => constant(text)).toThrow(CelSyntaxProblem);
  });
});
