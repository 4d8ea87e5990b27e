import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBlockStyle } from '../../../../../src/resources/load/documents/yaml/parse-block-style.ts';
import { createYamlParser } from '../../../../../src/resources/load/documents/yaml/parse-yaml.ts';

describe('parseBlockStyle', () => {
  it('reads what tools write', () => {
    const text = `# a comment
apiVersion: v1
kind: Service
metadata:
  name: "a b"
  labels:
    app.kubernetes.io/name: 'x'
    on: 0755
spec:
  ports:
  - name: http
    port: 80
    none:
  -   port: 8080
      list:
        - - a
          - -1
        -
          k: v
  empty: {}
  also: []
  url: http://a.b/#c
`;
    expect(parseBlockStyle(text)).toEqual({
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: 'a b', labels: { 'app.kubernetes.io/name': 'x', true: 493 } },
      spec: {
        ports: [
          { name: 'http', port: 80, none: null },
          { port: 8080, list: [['a', -1], { k: 'v' }] },
        ],
        empty: {},
        also: [],
        url: 'http://a.b/#c',
      },
    });
  });

  it.each([
    'a: {b: c}',
    'a: [b]',
    'a: |\n  b',
    'a: &b c',
    'a: *b',
    'a: !!str b',
    'a: b\n  c',
    'a: b # comment',
    'a: 1\na: 2',
    'a: b: c',
    'a:\n  b: 1\n c: 2',
    'a: "b\\n"',
    'a: ü',
    'a:\tb',
    '<<: b',
    'plain',
    '? a\n: b',
    '',
  ])('leaves %j to the full parser', (text) => {
    expect(parseBlockStyle(text)).toBeUndefined();
  });

  it('reads whatever it reads as the full parser does', async () => {
    const full = await createYamlParser();
    const indent = fc.constantFrom('', '  ', '    ', ' ', '- ', '  - ', '- - ', '-   ', '    - ');
    const name = fc.constantFrom('a', 'b', 'c', 'd', 'y', '80', '"q r"', "'s'", 'a.b/c-d', '<<', '-x', '1e3');
    const value = fc.constantFrom(
      ...[
        '',
        '1',
        '-1',
        '- 1',
        'x',
        'x y',
        '"x"',
        "'x'",
        "'it''s'",
        'yes',
        '~',
        '0x1F',
        '1:30',
        'a:b',
        'a: b',
        'x #y',
        'x#y',
        '#z',
        '{}',
        '[]',
        '{a: 1}',
        '|',
        '>-',
        '&a',
        '*a',
        '!t',
        '@',
        '%',
        ':x',
        '?x',
        '-',
        '--',
        '---',
        '.5',
        'x:',
      ],
    );
    const line = fc.oneof(
      { weight: 6, arbitrary: fc.tuple(indent, name, value).map(([left, key, right]) => `${left}${key}: ${right}`) },
      { weight: 2, arbitrary: fc.tuple(indent, value).map(([left, right]) => `${left}${right}`) },
      { weight: 1, arbitrary: fc.constantFrom('', '  ', '# c', '    # c', '-', '  -', 'a:', '  b:') },
    );
    let read = 0;
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 7 }), (lines) => {
        const text = lines.join('\n');
        const fast = parseBlockStyle(text);
        if (fast === undefined) return;
        read++;
        expect(full(text)).toEqual({ ok: true, value: fast, repeatedKeys: [] });
      }),
      { numRuns: 4000 },
    );
    expect(read).toBeGreaterThan(100);
  });
});
