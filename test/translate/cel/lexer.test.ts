import { describe, expect, it } from 'vitest';
import { tokenize } from '../../../src/translate/cel/lexer.ts';
import { CelSyntaxProblem } from '../../../src/translate/cel/syntax-problem.ts';

const kinds = (text: string) => tokenize(text).map(({ kind, text: part }) => `${kind} ${part}`.trim());
const problemOf = (text: string): unknown => {
  try {
    return tokenize(text);
  } catch (error) {
    return error;
  }
};

describe('tokenize', () => {
  it.each([
    ['', ['end']],
    ['a.b', ['ident a', 'symbol .', 'ident b', 'end']],
    ['1 // the rest\n+2', ['int 1', 'symbol +', 'int 2', 'end']],
    ['1u 0xFU 0x1f', ['uint 1u', 'uint 0xFU', 'int 0x1f', 'end']],
    ['1.5 .5 1e3 2.', ['double 1.5', 'double .5', 'double 1e3', 'int 2', 'symbol .', 'end']],
    ['a<=b<c', ['ident a', 'symbol <=', 'ident b', 'symbol <', 'ident c', 'end']],
    ['b"x" br\'\\\' rb"y" r"\\" b', ['bytes b"x"', "bytes br'\\'", 'bytes rb"y"', 'string r"\\"', 'ident b', 'end']],
    ['"a\\"b" \'\'', ['string "a\\"b"', "string ''", 'end']],
    ['"""a\n"b"""', ['string """a\n"b"""', 'end']],
  ])('splits %j', (text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });

  it('counts code points, not UTF-16 units', () => {
    expect(tokenize("'🙂é' == x").map(({ offset }) => offset)).toEqual([0, 5, 8, 9]);
  });

  it.each([
    ['a # b', 2],
    ['a & b', 2],
    ['a = b', 2],
    ["'🙂' 'open", 4],
    ['"over\nlines"', 0],
  ])('refuses %j at its character %i', (text, offset) => {
    const problem = problemOf(text);
    expect(problem).toBeInstanceOf(CelSyntaxProblem);
    expect(problem).toMatchObject({ offset });
  });
});
