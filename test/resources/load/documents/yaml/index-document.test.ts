import { describe, expect, it } from 'vitest';
import { parseDocument, parse as parseWithYaml } from 'yaml';
import { createDocumentIndexer } from '../../../../../src/resources/load/documents/yaml/index-document.ts';
import { createYamlParser } from '../../../../../src/resources/load/documents/yaml/parse-yaml.ts';

const manifest = `# comment
apiVersion: v1
metadata:
  labels: {a: "x", 'b': y1}
list:
- one
-   two: 2
    three:
      - "x"
      - |
        text
anchor: &a
  inner: [1, 2]
alias: *a
empty:
`;

describe('positions', () => {
  it.each([
    [['apiVersion']],
    [['metadata', 'labels', 'a']],
    [['metadata', 'labels', 'b']],
    [['list', 0]],
    [['list', 1]],
    [['list', 1, 'three', 0]],
    [['anchor', 'inner', 1]],
  ])('agree with another parser at %j', async (path) => {
    const index = (await createDocumentIndexer())(manifest);
    const node = parseDocument(manifest).getIn(path, true) as { range: [number, number, number] };
    expect(index.locate(path).value).toBe(node.range[0]);
  });

  it('give the nearest parent of what is not there, and look through aliases', async () => {
    const index = (await createDocumentIndexer())(manifest);
    expect(index.locate(['metadata', 'name']).key).toBe(manifest.indexOf('metadata'));
    expect(index.locate(['alias', 'inner', 0]).value).toBe(manifest.indexOf('1, 2'));
    expect(index.entries(['list'])).toEqual([manifest.indexOf('one'), manifest.indexOf('two: 2')]);
  });

  it('belong to the values that another parser reads', async () => {
    const parse = await createYamlParser();
    const parsed = parse(manifest);
    expect(parsed.ok && parsed.value).toEqual(parseWithYaml(manifest));
  });

  it('carry the text of scalars as it is written', async () => {
    const locate = (await createDocumentIndexer())('a: 0777\nb: "x y"\nc: [1_000, {d: on}]\ne: &n 5\n').locate;
    expect(locate(['a']).written).toBe('0777');
    expect(locate(['c', 0]).written).toBe('1_000');
    expect(locate(['c', 1, 'd']).written).toBe('on');
    expect(locate(['e']).written).toBe('5');
    expect(locate(['c'])).toMatchObject({ scalar: false });
    expect(locate(['c'])).not.toHaveProperty('written');
  });

  it('take the last of repeated keys, and the mapping before what it merges', async () => {
    const text = 'base: &b {x: 1, z: 2}\nm: {<<: *b, x: 3}\na: 1\na: 2\n';
    const { locate } = (await createDocumentIndexer())(text);
    expect(locate(['a']).value).toBe(text.lastIndexOf('2'));
    expect(locate(['m', 'x']).value).toBe(text.indexOf('3'));
    expect(locate(['m', 'z']).value).toBe(text.indexOf('2'));
  });

  it('give no entries where there is no list', async () => {
    const { entries } = (await createDocumentIndexer())(manifest);
    expect([entries(['metadata']), entries(['nothing']), entries(['list', 1, 'three']).length]).toEqual([[], [], 2]);
  });
});
