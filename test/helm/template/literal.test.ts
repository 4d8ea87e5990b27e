import { describe, expect, it } from 'vitest';
import { parseNumber, unquote } from '../../../src/helm/template/literal.ts';

describe('unquote', () => {
  it.each([
    ['"plain"', 'plain'],
    ['""', ''],
    ['"a\\tb\\n\\"\\\\"', 'a\tb\n"\\'],
    ['"\\x41\\101\\u00e9\\U0001f600"', 'AAé😀'],
    ['"\\xc3\\xa9"', 'é'],
    ['"é😀"', 'é😀'],
    ["'\\n'", '\n'],
    ['`raw \\n "x"`', 'raw \\n "x"'],
    ['`a\r\nb`', 'a\nb'],
  ])('reads %j', (literal, text) => {
    expect(unquote(literal)).toBe(text);
  });

  it.each(['"\\q"', '"\\?"', '"\\`"', '"\\x4"', '"\\u12"', '"\\9"'])('refuses the escape in %s', (literal) => {
    expect(unquote(literal)).toBeUndefined();
  });
});

describe('parseNumber', () => {
  it.each([
    ['42', 42n],
    ['-42', -42n],
    ['+1_000', 1000n],
    ['0x1F', 31n],
    ['0b101', 5n],
    ['0o17', 15n],
    ['017', 15n],
    ['-0x10', -16n],
    ['1.5', 1.5],
    ['-1e3', -1000],
    ['.5', 0.5],
    ['1.', 1],
    ['0x1p4', 16],
    ['0x1.8p1', 3],
    ['-0x1p-1', -0.5],
  ])('reads %s', (text, value) => {
    expect(parseNumber(text)).toBe(value);
  });

  it.each(['08', 'x', '1x', '0xg', '--1'])('refuses %j', (text) => {
    expect(parseNumber(text)).toBeUndefined();
  });
});
