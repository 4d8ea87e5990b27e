import { describe, expect, it } from 'vitest';
import { type Expr, ExprFactory } from '../../../src/translate/cel/expr.ts';
import { expandMacro } from '../../../src/translate/cel/macros.ts';
import { CelSyntaxProblem } from '../../../src/translate/cel/syntax-problem.ts';

/** What a call of plain names stands for, the call at offset 9: `target.name(args)`, or `name(args)` without a target. */
function expand(name: string, args: readonly string[], target?: string) {
  const factory = new ExprFactory();
  const ident = (text: string): Expr => factory.ident(factory.id(0), text);
  const range = target === undefined ? undefined : ident(target);
  const nodes = args.map(ident);
  const id = factory.id(9);
  return { factory, expr: expandMacro(factory, { id, name, args: nodes, target: range }) };
}

const fold = (name: string, args: readonly string[]) => expand(name, args, 'list').expr?.comprehensionExpr;
const call = (name: string, ...args: readonly unknown[]) => ({ callExpr: { function: name, args } });
const named = (name: string) => ({ identExpr: { name } });
const int = (value: string) => ({ constExpr: { int64Value: value } });
const result = named('@result');

describe('expandMacro', () => {
  it.each([
    ['all', ['x', 'p'], { accuInit: { constExpr: { boolValue: true } }, loopStep: call('_&&_', result, named('p')) }],
    [
      'exists',
      ['x', 'p'],
      { accuInit: { constExpr: { boolValue: false } }, loopStep: call('_||_', result, named('p')) },
    ],
    ['exists_one', ['x', 'p'], { accuInit: int('0'), result: call('_==_', result, int('1')) }],
    ['map', ['x', 't'], { loopStep: call('_+_', result, { listExpr: { elements: [named('t')] } }) }],
    ['map', ['x', 'p', 't'], { loopStep: call('_?_:_', named('p'), call('_+_', result, {}), result) }],
    ['filter', ['x', 'p'], { loopStep: call('_?_:_', named('p'), call('_+_', result, {}), result) }],
  ])('turns %s%j into a loop over the target', (name, args, parts) => {
    expect(fold(name, args)).toMatchObject({ iterVar: 'x', iterRange: named('list'), accuVar: '@result', ...parts });
  });

  it('stops exists at the first hit and all at the first miss', () => {
    const goesOn = (name: string) => (fold(name, ['x', 'p']) as { loopCondition: unknown }).loopCondition;
    expect(goesOn('all')).toMatchObject(call('@not_strictly_false', result));
    expect(goesOn('exists')).toMatchObject(call('@not_strictly_false', call('!_', result)));
  });

  it('collects the element in filter, the transformed one in map', () => {
    const collected = (name: string, args: readonly string[]) =>
      JSON.stringify((fold(name, args) as { loopStep: unknown }).loopStep);
    expect(collected('filter', ['x', 'p'])).toMatch(/"elements":\[\{"id":"\d+","identExpr":\{"name":"x"\}\}\]/);
    expect(collected('map', ['x', 'p', 't'])).toMatch(/"elements":\[\{"id":"\d+","identExpr":\{"name":"t"\}\}\]/);
  });

  it('puts all nodes of an expansion where the call stands', () => {
    const { factory } = expand('all', ['x', 'p'], 'list');
    const places = Object.values(factory.positions);
    expect(places.slice(0, 3)).toEqual([0, 0, 0]);
    expect(new Set(places.slice(3))).toEqual(new Set([9]));
  });

  it('makes a presence test of has()', () => {
    const factory = new ExprFactory();
    const field: Expr = { id: factory.id(4), selectExpr: { operand: factory.ident('9', 'a'), field: 'b' } };
    const expr = expandMacro(factory, { id: factory.id(3), name: 'has', args: [field] });
    expect(expr?.selectExpr).toMatchObject({ operand: named('a'), field: 'b', testOnly: true });
  });

  it.each([
    ['has', ['a']],
    ['all', ['@result', 'p'], 'list'],
  ])('refuses %s%j', (name, args, target?: string) => {
    expect(() => expand(name, args, target)).toThrow(CelSyntaxProblem);
  });

  it.each([
    ['size', ['a']],
    ['all', ['x', 'p']],
    ['has', ['a'], 'list'],
    ['has', ['a', 'b']],
    ['all', ['x'], 'list'],
    ['map', ['x'], 'list'],
  ])('leaves the call %s%j alone', (name, args, target?: string) => {
    expect(expand(name, args, target).expr).toBeUndefined();
  });
});
