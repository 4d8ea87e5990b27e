import { describe, expect, it } from 'vitest';
import { tokenize } from '../../../src/helm/template/lexer.ts';
import { TemplateError } from '../../../src/helm/template/template-error.ts';

/** The tokens as `kind text`, the end left out. */
const tokens = (source: string): readonly string[] =>
  tokenize(source, 'f')
    .slice(0, -1)
    .map(({ kind, text }) => (kind === text ? kind : `${kind} ${text}`));

function failure(source: string): TemplateError {
  try {
    tokenize(source, 'f');
  } catch (error) {
    if (error instanceof TemplateError) return error;
  }
  throw new Error(`${source} is fine`);
}

describe('tokenize', () => {
  it('tells text from actions', () => {
    expect(tokens('a{{ .b }}c')).toEqual(['text a', 'open {{', 'field b', 'close }}', 'text c']);
    expect(tokens('no action')).toEqual(['text no action']);
    expect(tokens('')).toEqual([]);
  });

  it.each([
    ['a \n{{- 1 }} b', ['text a', 'text  b']],
    ['a {{ 1 -}} \n\tb', ['text a ', 'text b']],
    ['a {{- 1 -}} b', ['text a', 'text b']],
    [' {{- 1 -}} ', []],
  ])('trims the text of %j', (source, texts) => {
    expect(tokens(source).filter((token) => token.startsWith('text'))).toEqual(texts);
  });

  it('takes a minus without a space behind it for a sign', () => {
    expect(tokens('a {{-1}}')).toEqual(['text a ', 'open {{', 'number -1', 'close }}']);
  });

  it.each([
    ['a{{/* x }} */}}b', ['text a', 'text b']],
    ['a {{- /* x */ -}} b', ['text a', 'text b']],
  ])('leaves out the comment of %j', (source, expected) => {
    expect(tokens(source)).toEqual(expected);
  });

  it('knows every kind of token', () => {
    expect(tokens('{{ $x, $ := (.a.b | f_1 "q\\"}}" `r}}` \'c\' 1.5e3 0x1F .5 . = }}').slice(1, -1)).toEqual([
      'variable $x',
      ',',
      'variable $',
      ':=',
      '(',
      'field a',
      'field b',
      '|',
      'word f_1',
      'string "q\\"}}"',
      'string `r}}`',
      "char 'c'",
      'number 1.5e3',
      'number 0x1F',
      'number .5',
      'dot .',
      '=',
    ]);
  });

  it('says where tokens begin and whether space is before them', () => {
    const [, first, second, third] = tokenize('{{a .b\n.c}}', 'f');
    expect([first, second, third].map((token) => [token?.pos, token?.spaced])).toEqual([
      [2, false],
      [4, true],
      [7, true],
    ]);
  });

  it.each([
    ['a\n {{ .x', '2:2'],
    ['{{ "x }}', '1:4'],
    ['{{ `x }}', '1:4'],
    ["{{ 'xy' }}", '1:4'],
    ['{{/* x }}', '1:3'],
    ['{{/* x */ y }}', '1:8'],
    ['{{ # }}', '1:4'],
  ])('refuses %j at %s', (source, place) => {
    expect(failure(source)).toMatchObject({ file: 'f', place });
  });
});
