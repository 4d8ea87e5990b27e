import { expect, it } from 'vitest';
import { printJson } from '../../../src/helm/template/print-json.ts';
import { Int64, toValue, type Value } from '../../../src/helm/template/value.ts';

it.each([
  [null, 'null'],
  [{ b: 1, B: true, a: [] }, '{"B":true,"a":[],"b":1}'],
  ['<a&b>', '"\\u003ca\\u0026b\\u003e"'],
  ['é\u2028\x01\t"\\/\x7f', '"é\\u2028\\u0001\\t\\"\\\\/\x7f"'],
  [[1, 1.5, 1e20, 1e21, 1e-6, 1e-7, 100000000], '[1,1.5,100000000000000000000,1e+21,0.000001,1e-7,100000000]'],
  [[5n, null, {}], '[5,null,{}]'],
])('prints %o', (data, json) => {
  expect(printJson(toValue(data))).toBe(json);
});

it('leaves <, > and & in raw JSON, but not the line separators of JavaScript', () => {
  expect(printJson('<&>\u2029', { raw: true })).toBe('"<&>\\u2029"');
});

it('indents, but not what is empty', () => {
  expect(printJson(toValue({ a: [1, {}], b: [] }), { indent: 2 })).toBe(
    '{\n  "a": [\n    1,\n    {}\n  ],\n  "b": []\n}',
  );
});

it('prints bytes as Base64 and integers as they are', () => {
  expect(printJson([Buffer.from('b'), new Int64(2n ** 62n)] as Value[])).toBe('["Yg==",4611686018427387904]');
});
