import { describe, expect, it } from 'vitest';
import { printPrettyYaml, printYaml } from '../../../src/helm/template/print-yaml.ts';
import { GoObject, toValue } from '../../../src/helm/template/value.ts';

describe('printYaml', () => {
  it.each([
    [null, 'null'],
    [[], '[]'],
    [{}, '{}'],
    ['', '""'],
    ['multi\nline\n', '|\n  multi\n  line'],
    [{ b: 1, a: { d: [], c: {} } }, 'a:\n  c: {}\n  d: []\nb: 1'],
    [{ a: [1, { b: 2, c: [3] }] }, 'a:\n- 1\n- b: 2\n  c:\n  - 3'],
    [[[1, 2], [[3]]], '- - 1\n  - 2\n- - - 3'],
    [{ true: 'true', 9: 'x', 10: 'y' }, '"9": x\n"10": "y"\n"true": "true"'],
    [
      [1.5, 1e8, 1e20, 1e21, 1e-5, 1234567.5, -3],
      '- 1.5\n- 100000000\n- 1e+20\n- 1e+21\n- 1e-05\n- 1.2345675e+06\n- -3',
    ],
    [[5n, true, null], '- 5\n- true\n- null'],
  ])('prints %o', (data, yaml) => {
    expect(printYaml(toValue(data))).toBe(yaml);
  });

  it('prints keys that do not fit on a line behind a question mark', () => {
    expect(printYaml(toValue({ 'a\nb': [1], c: 2 }))).toBe('? |-\n  a\n  b\n: - 1\nc: 2');
    expect(printYaml(toValue({ [`${'k'.repeat(129)}`]: 1 }))).toBe(`? ${'k'.repeat(129)}\n: 1`);
  });

  it('folds long lines at spaces', () => {
    const word = 'word '.repeat(20).trim();
    expect(printYaml(toValue({ a: word }))).toBe(`a: ${'word '.repeat(16).trim()}\n  ${'word '.repeat(4).trim()}`);
  });

  it('takes U+0085 for the line break that it is in YAML', () => {
    expect(printYaml('a \u0085 b')).toBe('a b');
  });

  it('prints what host objects are in JSON, and bytes as Base64', () => {
    expect(printYaml(new GoObject('T', new Map(), undefined, undefined, () => 'json'))).toBe('json');
    expect(printYaml(Buffer.from('b'))).toBe('Yg==');
  });
});

describe('printPrettyYaml', () => {
  it.each([
    [{ a: [1, [2]], b: [{ c: 1, d: [] }] }, 'a:\n  - 1\n  - - 2\nb:\n  - c: 1\n    d: []'],
    [{ n: 1e6, m: 'x\ny\n' }, 'm: |\n  x\n  y\n"n": 1e+06'],
    [{ a: 'word '.repeat(40).trim() }, `a: ${'word '.repeat(40).trim()}`],
  ])('prints %j', (data, yaml) => {
    expect(printPrettyYaml(toValue(data))).toBe(yaml);
  });
});
