import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseCel } from '../../../src/translate/cel/parse-cel.ts';

interface ParsedCase {
  readonly text: string;
  readonly parsed: unknown;
}

/** Expressions with what cel-go 0.26 makes of them (cel.AstToParsedExpr in protobuf's JSON). */
const cases = JSON.parse(
  readFileSync(new URL('./parsed-expressions.json', import.meta.url), 'utf8'),
) as readonly ParsedCase[];

const constantOf = (text: string): unknown => {
  const parsed = parseCel(text);
  return parsed.ok ? parsed.value.expr.constExpr : undefined;
};

describe('parseCel', () => {
  it.each(cases)('parses $text as cel-go does', ({ text, parsed }) => {
    expect(parseCel(text)).toEqual({ ok: true, value: parsed });
  });

  it.each([
    ['0x1F', { int64Value: '31' }],
    ['-9223372036854775808', { int64Value: '-9223372036854775808' }],
    ['2u', { uint64Value: '2' }],
    ['-1.5e3', { doubleValue: -1500 }],
    ["'\\u00e9\\101'", { stringValue: 'éA' }],
    ["r'\\d'", { stringValue: '\\d' }],
    ["b'\\xff\\001'", { bytesValue: '/wE=' }],
    ["'''a\nb'''", { stringValue: 'a\nb' }],
  ])('reads the constant %s', (text, expected) => {
    expect(constantOf(text)).toEqual(expected);
  });

  it.each([
    '',
    '1 +',
    '(a',
    'a b',
    "'open",
    'if',
    'a.true',
    '!-x',
    'f(a,)',
    'has(a)',
    'x.all(1, i)',
    '9223372036854775808',
  ])('refuses %j', (text) => {
    expect(parseCel(text).ok).toBe(false);
  });

  it('tells at which character the problem is', () => {
    const parsed = parseCel('a == )');
    expect(parsed.ok ? '' : parsed.error).toContain('character 6');
  });

  it('refuses expressions that nest too deeply', () => {
    expect(parseCel(`${'('.repeat(300)}a${')'.repeat(300)}`).ok).toBe(false);
  });
});
