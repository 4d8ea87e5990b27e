import { expect, it } from 'vitest';
import { printToml } from '../../../src/helm/template/print-toml.ts';
import { TemplateError } from '../../../src/helm/template/template-error.ts';
import { toValue } from '../../../src/helm/template/value.ts';

it.each([
  [{ b: 'x', a: 1n, n: null }, 'a = 1\nb = "x"\n'],
  [{ f: 3, g: 1e21, h: 0.1, i: 1e-7 }, 'f = 3.0\ng = 1e+21\nh = 0.1\ni = 1e-07\n'],
  [{ s: 'a"b\\c\n\té\x01\x7f' }, 's = "a\\"b\\\\c\\n\\té\\u0001\\u007f"\n'],
  [{ 'a b': 1n, 'a-b_c': 2n, 'a.b': 3n, '': 4n }, '"" = 4\n"a b" = 1\na-b_c = 2\n"a.b" = 3\n'],
  [{ l: [], m: [1n, 'a', [true]], d: {} }, 'l = []\nm = [1, "a", [true]]\n\n[d]\n'],
  [{ z: { y: { x: 1n }, v: 2n }, a: { b: {} } }, '[a]\n  [a.b]\n\n[z]\n  v = 2\n  [z.y]\n    x = 1\n'],
  [{ t: [{ a: 1n, s: { b: 2n } }, { a: 3n }] }, '[[t]]\n  a = 1\n  [t.s]\n    b = 2\n\n[[t]]\n  a = 3\n'],
  [{ t: [{}] }, '[[t]]\n'],
  [{ a: [1n, { b: 1n, n: null }] }, 'a = [1, {b = 1}]\n'],
  [[1n], '[1]'],
  ['x', '"x"'],
])('prints %o', (data, toml) => {
  expect(printToml(toValue(data))).toBe(toml);
});

it('has no null in lists', () => {
  expect(() => printToml(toValue({ a: [null] }))).toThrow(TemplateError);
});
