import { describe, expect, it } from 'vitest';
import { parseDocument, parse as parseWithYaml } from 'yaml';
import { egctlChunks } from '../../../../src/resources/load/documents/egctl-chunks.ts';
import { isBlankDocument, splitDocuments } from '../../../../src/resources/load/documents/split-documents.ts';
import { explainProblem } from '../../../../src/resources/load/documents/yaml/explain-problem.ts';
import { createDocumentIndexer } from '../../../../src/resources/load/documents/yaml/index-document.ts';
import { createYamlParser } from '../../../../src/resources/load/documents/yaml/parse-yaml.ts';
import { resolveScalar } from '../../../../src/resources/load/documents/yaml/resolve-scalar.ts';

describe('resolveScalar', () => {
  it.each([
    ['yes', true],
    ['y', true],
    ['On', true],
    ['TRUE', true],
    ['no', false],
    ['N', false],
    ['off', false],
    ['yEs', 'yEs'],
    ['~', null],
    ['', null],
    ['Null', null],
    ['0777', 511],
    ['-017', -15],
    ['0o17', 15],
    ['0x1F', 31],
    ['0b101', 5],
    ['08', 8],
    ['1_000', 1000],
    ['+12', 12],
    ['1e3', 1000],
    ['.5', 0.5],
    ['5.', 5],
    ['1.2.3', '1.2.3'],
    ['10:30', '10:30'],
    ['2026-01-31', '2026-01-31'],
    ['-', '-'],
    ['.inf', '.inf'],
    ['0x', '0x'],
  ])('reads %j as Kubernetes does', (text, expected) => {
    expect(resolveScalar(text)).toBe(expected);
  });
});

describe('the parser', () => {
  it('turns keys into texts, merges, and leaves quoted texts alone', async () => {
    const parse = await createYamlParser();
    const parsed = parse(
      'on: 1\n80: "yes"\nbase: &b {x: 1, y: 2}\nmerged: {<<: *b, x: 3}\n__proto__: {a: 1}\ntime: !!timestamp 2020-01-01\n',
    );
    expect(parsed.ok && JSON.parse(JSON.stringify(parsed.value))).toEqual(
      JSON.parse(
        '{"true":1,"80":"yes","base":{"x":1,"true":2},"merged":{"x":3,"true":2},"__proto__":{"a":1},"time":"2020-01-01"}',
      ),
    );
  });

  it('finds all repeated keys', async () => {
    const parse = await createYamlParser();
    const text = 'a: 1\nb: {c: 1, c: 2}\na: 2\n';
    const parsed = parse(text);
    expect(parsed.ok && parsed.repeatedKeys.map(({ offset }) => offset)).toEqual([
      text.lastIndexOf('c'),
      text.lastIndexOf('a'),
    ]);
    expect(parsed.ok && parsed.value).toEqual({ a: 2, b: { c: 2 } });
  });

  it('refuses aliases that expand without end', async () => {
    const parse = await createYamlParser();
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
    for (let i = 1; i < 12; i++)
      lines.push(
        `a${i}: &a${i} [${Array(10)
          .fill(`*a${i - 1}`)
          .join(', ')}]`,
      );
    expect(parse(lines.join('\n')).ok).toBe(false);
  });
});

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

describe('explainProblem', () => {
  it.each([
    ['host: *.example.com', /begins with \*/, /quotes/],
    ['name: @a', /begin with @/, /quotes/],
    ['a: {{ .Values.a }}', /template/, /helm/],
    ['b: 1\n\na:\n  b: {{ .Values.a }}', /template/, /helm/],
    ['a: b\n\tc: d', /tab/, /blanks/],
    ['a: b: c', /mapping/, /quotes/],
    ['a: [b\nc: d', /not closed/, /opening/],
    ['a:\n- b\n c: d', /list/, /dashes/],
  ])('tells what to do about %j', async (text, message, hint) => {
    const parsed = (await createYamlParser())(text);
    if (parsed.ok) throw new Error('the text is in order');
    const explained = explainProblem(parsed.problem.message, text, parsed.problem.offset);
    expect(explained.message).toMatch(message);
    expect(explained.hint).toMatch(hint);
  });
});

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
});

describe('splitDocuments', () => {
  it.each([
    ['a: 1\n---\nb: 2\n', [1, 'a: 1'], [2, 'b: 2']],
    ['---\na: 1\n---\n', [1, 'a: 1']],
    ['# head\n---\na: 1\n', [2, 'a: 1']],
    ['%YAML 1.1\n---\na: 1\n...\nb: 2\n', [2, 'a: 1'], [5, 'b: 2']],
    ['--- # one\na: 1\r\n---\r\nb: 2', [1, '# one\na: 1'], [3, 'b: 2']],
    ['--- {a: 1}\n', [1, '{a: 1}']],
    ['a: |\n  ---\n  x\n', [1, 'a: |\n  ---\n  x']],
    ['----\n', [1, '----']],
  ])('splits %j', (text, ...expected) => {
    const documents = splitDocuments({ name: 'x', text });
    expect(documents.map(({ text: content, line }) => [line, content.trim()])).toEqual(expected);
  });
});

describe('egctlChunks', () => {
  const chunks = (text: string) =>
    egctlChunks({ name: 'x', text }).map((chunk) => [chunk.line, isBlankDocument(chunk.text) ? 'blank' : chunk.text]);

  it.each([
    ['', []],
    ['---\na\n', [[1, '---\na\n']]],
    ['a\n---\n', [[1, 'a\n']]],
    [
      'a\n---\n---\nb',
      [
        [1, 'a\n'],
        [3, '---\nb'],
      ],
    ],
    [
      'a\n--- # c\nb\n',
      [
        [1, 'a\n'],
        [3, 'b\n'],
      ],
    ],
    [
      'a\n---\n\n',
      [
        [1, 'a\n'],
        [3, 'blank'],
      ],
    ],
    [
      '# c\n---\na\n',
      [
        [1, 'blank'],
        [3, 'a\n'],
      ],
    ],
    [
      'a\n---\n---\n---\nb\n',
      [
        [1, 'a\n'],
        [3, 'blank'],
        [5, 'b\n'],
      ],
    ],
    [
      'a\n---\n# c\n\n---\nb\n',
      [
        [1, 'a\n'],
        [3, 'blank'],
        [6, 'b\n'],
      ],
    ],
    ['a\n--- {b: 1}\n', [[1, 'a\n--- {b: 1}\n']]],
  ])('cuts %j', (text, expected) => {
    expect(chunks(text)).toEqual(expected);
  });
});
