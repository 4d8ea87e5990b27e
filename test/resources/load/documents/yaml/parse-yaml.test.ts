import { beforeAll, describe, expect, it } from 'vitest';
import { createYamlParser, type ParseYaml } from '../../../../../src/resources/load/documents/yaml/parse-yaml.ts';

let parse: ParseYaml;
beforeAll(async () => {
  parse = await createYamlParser();
});

describe('the parser', () => {
  it.each([
    ['a: yes\nb: "yes"', { a: true, b: 'yes' }],
    ['{"a": [1, 0x1F, null]}', { a: [1, 31, null] }],
    ['', null],
    ['# nothing', null],
    ['plain', 'plain'],
  ])('reads %j', (text, value) => {
    expect(parse(text)).toEqual({ ok: true, value, repeatedKeys: [] });
  });

  it('finds all repeated keys; the last one counts', () => {
    const text = 'a: 1\nb: {c: 1, c: 2}\na: 2\n';
    const parsed = parse(text);
    expect(parsed.ok && parsed.repeatedKeys.map(({ offset }) => offset)).toEqual([
      text.lastIndexOf('c'),
      text.lastIndexOf('a'),
    ]);
    expect(parsed.ok && parsed.value).toEqual({ a: 2, b: { c: 2 } });
  });

  it('takes one key in two mappings, in values, and behind merges for no repetition', () => {
    const text = 'a: &a {x: 1}\nb: {x: a, y: a}\nc: [a, a, a]\nd: {<<: *a, x: 2}\n';
    expect(parse(text)).toMatchObject({ ok: true, repeatedKeys: [], value: { d: { x: 2 } } });
  });

  it.each([
    ['a: [1\nb: 2\n', 6],
    ['a: b: c', 4],
    ['a: *none', 4],
    ['a:\n- b\n c: d', 9],
  ])('tells where %j is broken', (text, offset) => {
    expect(parse(text)).toEqual({ ok: false, problem: { message: expect.any(String), offset } });
  });

  it('refuses aliases that expand without end, and nesting without end', () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
    for (let i = 1; i < 12; i++)
      lines.push(
        `a${i}: &a${i} [${Array(10)
          .fill(`*a${i - 1}`)
          .join(', ')}]`,
      );
    expect(parse(lines.join('\n')).ok).toBe(false);
    expect(parse('a: &a [*a]').ok).toBe(false);
    expect(parse('['.repeat(1000) + ']'.repeat(1000)).ok).toBe(false);
  });
});
