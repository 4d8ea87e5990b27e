import * as yaml from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { kubernetesSchema } from '../../../../../src/resources/load/documents/yaml/kubernetes-schema.ts';

const load = (text: string): unknown => yaml.load(text, { schema: kubernetesSchema(yaml) });

describe('kubernetesSchema', () => {
  it.each([
    ['[y, n, on, off, True, ~, null, ""]', [true, false, true, false, true, null, null, '']],
    ['[0777, 0x1F, 1_000, 1.5, -2, "1", 1.2.3]', [511, 31, 1000, 1.5, -2, '1', '1.2.3']],
    ['[2020-01-01, 10:30, .inf, .nan]', ['2020-01-01', '10:30', '.inf', '.nan']],
    ['!!timestamp 2020-01-01', '2020-01-01'],
    ['!!binary aGk=', 'aGk='],
    ['{on: 1, 80: a, 1.5: b, "x": c}', { true: 1, 80: 'a', 1.5: 'b', x: 'c' }],
    ['{base: &b {x: 1, z: 2}, merged: {<<: *b, x: 3}}', { base: { x: 1, z: 2 }, merged: { x: 3, z: 2 } }],
  ])('reads %s', (text, value) => {
    expect(load(text)).toEqual(value);
  });

  it('makes __proto__ a key like any other', () => {
    const value = load('{__proto__: {polluted: 1}, constructor: 2}') as object;
    expect(Object.keys(value)).toEqual(['__proto__', 'constructor']);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect('polluted' in value).toBe(false);
  });

  it.each(['{[1]: a}', '{{a: 1}: b}', '{~: a}', '!unknown x'])('refuses %s', (text) => {
    expect(() => load(text)).toThrow(yaml.YAMLException);
  });
});
