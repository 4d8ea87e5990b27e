import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../../../src/core/json.ts';
import { Parser } from '../../../src/translate/cel/parser.ts';
import { CelSyntaxProblem } from '../../../src/translate/cel/syntax-problem.ts';

/** An expression with brackets around every call, so that its grouping can be read. */
function grouped(node: JsonValue | undefined): string {
  const { identExpr, constExpr, callExpr, selectExpr, listExpr } = (node ?? {}) as Record<
    string,
    Record<string, never>
  >;
  if (identExpr) return identExpr.name ?? '';
  if (constExpr) return String(Object.values(constExpr)[0]);
  if (selectExpr) return `${grouped(selectExpr.operand)}.${selectExpr.field}`;
  if (listExpr) return `[${((listExpr.elements ?? []) as JsonValue[]).map(grouped)}]`;
  if (!callExpr) return JSON.stringify(node);
  const args = ((callExpr.args ?? []) as JsonValue[]).map(grouped).join(' ');
  const target = callExpr.target ? `${grouped(callExpr.target)}.` : '';
  return `(${target}${callExpr.function} ${args})`;
}

const parse = (text: string): string => grouped(new Parser(text).parse());
const offsetOfProblem = (text: string): number | undefined => {
  try {
    new Parser(text).parse();
    return undefined;
  } catch (error) {
    if (error instanceof CelSyntaxProblem) return error.offset;
    throw error;
  }
};

describe('Parser', () => {
  it.each([
    ['a + b * c', '(_+_ a (_*_ b c))'],
    ['a - b - c', '(_-_ (_-_ a b) c)'],
    ['a < b + 1', '(_<_ a (_+_ b 1))'],
    ['a in [1, 2,]', '(@in a [1,2])'],
    ['a || b && c', '(_||_ a (_&&_ b c))'],
    ['a ? b : c ? d : e', '(_?_:_ a b (_?_:_ c d e))'],
    ['!a.b', '(!_ a.b)'],
    ['(a + b) * c', '(_*_ (_+_ a b) c)'],
    ['a[0].b', '(_[_] a 0).b'],
    ['.a.f(b, c)', '(.a.f b c)'],
    ['a -1', '(_-_ a 1)'],
    ['-1 + -a', '(_+_ -1 (-_ a))'],
    ['[,]', '[]'],
    ['true == null', '(_==_ true null)'],
  ])('groups %s as %s', (text, expected) => {
    expect(parse(text)).toBe(expected);
  });

  it('balances long chains of one logical operator', () => {
    expect(parse('a && b && c && d')).toBe('(_&&_ (_&&_ a b) (_&&_ c d))');
  });

  it.each([
    ['!!a', 'a'],
    ['!!!a', '(!_ a)'],
    ['--a', 'a'],
  ])('lets repeated operators of %s cancel each other', (text, expected) => {
    expect(parse(text)).toBe(expected);
  });

  it('tells maps from messages', () => {
    expect(new Parser("{'a': 1}").parse().structExpr).toMatchObject({
      entries: [{ mapKey: { constExpr: { stringValue: 'a' } }, value: { constExpr: { int64Value: '1' } } }],
    });
    expect(new Parser('a.B{c: 1}').parse().structExpr).toMatchObject({
      messageName: 'a.B',
      entries: [{ fieldKey: 'c', value: { constExpr: { int64Value: '1' } } }],
    });
  });

  it('keeps no place for a call that was a macro', () => {
    const parser = new Parser('has(a.b)');
    const { id } = parser.parse();
    expect(id).toBe('4');
    expect(parser.factory.positions).toEqual({ 2: 4, 3: 5, 4: 3 });
  });

  it.each([
    ['', 0],
    ['1 +', 3],
    ['(a', 2],
    ['a b', 2],
    ['if', 0],
    ['a.true', 2],
    ['in', 0],
    ['f(a,)', 4],
    ['f(a b)', 4],
    ['a ? b', 5],
    ['[1 2]', 3],
    ["{'a' 1}", 5],
    ['!-x', 1],
  ])('stops in %j at character %i', (text, offset) => {
    expect(offsetOfProblem(text)).toBe(offset);
  });

  it('refuses what nests too deeply', () => {
    const nested = (depth: number) => offsetOfProblem(`${'('.repeat(depth)}a${')'.repeat(depth)}`);
    expect([nested(200), nested(300)]).toEqual([undefined, 250]);
  });
});
