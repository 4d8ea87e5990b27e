import { describe, expect, it } from 'vitest';
import { ExprFactory } from '../../../src/translate/cel/expr.ts';

describe('ExprFactory', () => {
  it('counts ids from one and remembers where each node stands', () => {
    const factory = new ExprFactory();
    expect([factory.id(7), factory.id(0)]).toEqual(['1', '2']);
    expect(factory.positions).toEqual({ 1: 7, 2: 0 });
    expect([factory.offsetOf('1'), factory.offsetOf('9')]).toEqual([7, 0]);
  });

  it('forgets the place of a dropped node, and does not give its id again', () => {
    const factory = new ExprFactory();
    factory.forget(factory.id(3));
    expect(factory.positions).toEqual({});
    expect(factory.id(4)).toBe('2');
  });

  it('leaves out the target and arguments that a call does not have', () => {
    const factory = new ExprFactory();
    const a = factory.ident('1', 'a');
    const one = factory.constant('2', { int64Value: '1' });
    expect(factory.call('3', 'f', [])).toEqual({ id: '3', callExpr: { function: 'f' } });
    expect(factory.call('3', 'f', [one], a)).toEqual({
      id: '3',
      callExpr: {
        target: { id: '1', identExpr: { name: 'a' } },
        function: 'f',
        args: [{ id: '2', constExpr: { int64Value: '1' } }],
      },
    });
  });
});
