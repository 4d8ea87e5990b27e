import { describe, expect, it } from 'vitest';
import { any, asks, type Host, int, map, takes, takesMore, text } from '../../../src/helm/template/function-table.ts';
import { TemplateError } from '../../../src/helm/template/template-error.ts';
import { Int64, ofType, type Value } from '../../../src/helm/template/value.ts';
import { fakeHost } from './call-function.ts';

describe('readers', () => {
  it('take the type that they name', () => {
    expect([text('a'), int(5n), any(null)]).toEqual(['a', 5, null]);
    const table = new Map([['a', 1n]]);
    expect(map(table)).toBe(table);
  });

  it.each([
    ['text', text, null],
    ['text', text, 5n],
    ['int', int, 1.5],
    ['int', int, new Int64(1n)],
    ['int', int, '1'],
    ['map', map, []],
    ['map', map, ofType(new Map<string, Value>(), 'map[string]string')],
  ] as const)('%s refuses %o', (_, reader, value) => {
    expect(() => (reader as (value: unknown) => unknown)(value)).toThrow(TemplateError);
  });
});

describe('takes', () => {
  const join = takes([text, int], (s, n) => s.repeat(n));

  it('reads the arguments in order', () => {
    expect(join(['ab', 2n], fakeHost)).toBe('abab');
  });

  it.each([[['a']], [['a', 1n, 1n]], [[1n, 'a']]])('refuses %o', (args) => {
    expect(() => join(args as Value[], fakeHost)).toThrow(TemplateError);
  });
});

describe('takesMore', () => {
  const list = takesMore([text], int, (rest, first) => [first, ...rest.map(String)]);

  it('reads the rest with its own reader', () => {
    expect(list(['a'], fakeHost)).toEqual(['a']);
    expect(list(['a', 1n, 2n], fakeHost)).toEqual(['a', '1', '2']);
  });

  it.each([[[]], [['a', 'b']]])('refuses %o', (args) => {
    expect(() => list(args as Value[], fakeHost)).toThrow(TemplateError);
  });
});

it('asks hands the host on', () => {
  const host: Host = { ...fakeHost, tpl: (source) => `<${source}>` };
  expect(asks([text], ({ tpl }, source) => tpl(source, null))(['x'], host)).toBe('<x>');
});
