import { describe, expect, it } from 'vitest';
import { applySet } from '../../../src/helm/values/parse-set.ts';

const set = (expression: string, kind: 'typed' | 'text' | 'json' = 'typed', into = {}) =>
  applySet(into, expression, kind);

describe('applySet', () => {
  it.each([
    ['a=b', { a: 'b' }],
    ['a.b=c,d=1', { a: { b: 'c' }, d: 1n }],
    ['a={x,1,true}', { a: ['x', 1n, true] }],
    ['a={}', { a: [''] }],
    ['a[1].b=c', { a: [null, { b: 'c' }] }],
    ['a[0][1]=x', { a: [[null, 'x']] }],
    ['a\\.b=c\\,d', { 'a.b': 'c,d' }],
    ['a=007,b=0,c=-5', { a: '007', b: 0n, c: -5n }],
    ['a=null,b=false', { a: null, b: false }],
    ['a=1.5', { a: '1.5' }],
    ['a=', { a: '' }],
    ['a=x=y', { a: 'x=y' }],
    ['a={x,y},b=z', { a: ['x', 'y'], b: 'z' }],
  ])('reads %s', (expression, expected) => {
    expect(set(expression)).toEqual({ ok: true, value: expected });
  });

  it('keeps what is there', () => {
    expect(set('a.c=2', 'typed', { a: { b: 1 }, l: [1] })).toEqual({ ok: true, value: { a: { b: 1, c: 2n }, l: [1] } });
  });

  it('takes everything as text with --set-string', () => {
    expect(set('a=1,b=true,c={2}', 'text')).toEqual({ ok: true, value: { a: '1', b: 'true', c: ['2'] } });
  });

  it('reads JSON values and whole objects', () => {
    expect(set('a={"x":[1,2]},b=3', 'json')).toEqual({ ok: true, value: { a: { x: [1, 2] }, b: 3 } });
    expect(set('{"a":{"b":1}}', 'json', { a: { c: 2 } })).toEqual({ ok: true, value: { a: { b: 1, c: 2 } } });
  });

  it.each(['a', 'a.b', '=x', 'a[x]=1', 'a[-1]=1', 'a={x', 'a[99999999]=1'])('refuses %s', (expression) => {
    expect(set(expression).ok).toBe(false);
  });
});
