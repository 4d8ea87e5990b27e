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

describe('parseCel', () => {
  it.each(cases)('parses $text as cel-go does', ({ text, parsed }) => {
    expect(parseCel(text)).toEqual({ ok: true, value: parsed });
  });

  it.each(['', 'if', '9223372036854775808', 'x.all(1, i)'])('refuses %j with a value', (text) => {
    expect(parseCel(text)).toEqual({ ok: false, error: expect.stringContaining('CEL expression, character ') });
  });

  it('tells at which character the problem is', () => {
    const parsed = parseCel('a == )');
    expect(parsed.ok ? '' : parsed.error).toContain('character 6');
  });

  it('counts line ends in code points, the last one behind the text', () => {
    const parsed = parseCel('a ==\n"🙂"');
    expect(parsed.ok && parsed.value.sourceInfo.lineOffsets).toEqual([5, 9]);
  });
});
