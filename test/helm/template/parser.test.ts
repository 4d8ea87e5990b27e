import { describe, expect, it } from 'vitest';
import type { Node, Operand, Pipe } from '../../../src/helm/template/nodes.ts';
import { parseTemplate } from '../../../src/helm/template/parser.ts';
import { TemplateError } from '../../../src/helm/template/template-error.ts';

const parse = (source: string) => parseTemplate('f', source, (name) => ['add', 'list', 'eq'].includes(name));

/** Nodes as a short text: `if(.a){text}else{...}`. */
const show = (nodes: readonly Node[]): string => nodes.map(node).join(' ');

function node(one: Node): string {
  switch (one.kind) {
    case 'text':
      return one.text;
    case 'action':
      return `[${pipe(one.pipe)}]`;
    case 'template':
      return `template(${one.name}${one.pipe ? ` ${pipe(one.pipe)}` : ''})`;
    case 'break':
    case 'continue':
      return one.kind;
    default: {
      const otherwise = one.otherwise.length > 0 ? `else{${show(one.otherwise)}}` : '';
      return `${one.kind}(${pipe(one.pipe)}){${show(one.body)}}${otherwise}`;
    }
  }
}

function pipe({ variables, declares, commands }: Pipe): string {
  const head = variables.length > 0 ? `${variables.join(',')}${declares ? ':=' : '='}` : '';
  return head + commands.map(({ operands }) => operands.map(operand).join(' ')).join('|');
}

function operand(one: Operand): string {
  switch (one.kind) {
    case 'literal':
      return `${typeof one.value}:${one.value}`;
    case 'field':
      return `.${one.path.join('.')}`;
    case 'variable':
      return [one.name, ...one.path].join('.');
    case 'chain':
      return `${operand(one.of)}.${one.path.join('.')}`;
    case 'function':
      return one.name;
    case 'pipe':
      return `(${pipe(one)})`;
    default:
      return one.kind;
  }
}

function failure(source: string): TemplateError {
  try {
    parse(source);
  } catch (error) {
    if (error instanceof TemplateError) return error;
  }
  throw new Error(`${source} is fine`);
}

describe('parseTemplate', () => {
  it.each([
    ['a{{ .b.c }}d', 'a [.b.c] d'],
    ['{{ add 1 2.5 -3 | list "x" nil true }}', '[add bigint:1 number:2.5 bigint:-3|list string:x nil boolean:true]'],
    ["{{ add 'a' . $.x $y }}", '[add bigint:97 dot $.x $y]'],
    ['{{ (add 1 .x).y.z }}', '[(add bigint:1 .x).y.z]'],
    ['{{ $x := .a }}{{ $x = 1 }}', '[$x:=.a] [$x=bigint:1]'],
    ['{{ if .a }}1{{ else if .b }}2{{ else }}3{{ end }}', 'if(.a){1}else{if(.b){2}else{3}}'],
    ['{{ with $x := .a }}1{{ else with .b }}2{{ end }}', 'with($x:=.a){1}else{with(.b){2}}'],
    ['{{ range $k, $v := .m }}{{ break }}{{ else }}0{{ end }}', 'range($k,$v:=.m){break}else{0}'],
    ['{{ range .l }}{{ if . }}{{ continue }}{{ end }}{{ end }}', 'range(.l){if(dot){continue}}'],
    ['{{ template "t" }}{{ template "t" .x }}', 'template(t) template(t .x)'],
  ])('reads %s', (source, expected) => {
    expect(show(parse(source).at(-1)?.nodes ?? [])).toBe(expected);
  });

  it('gives what is defined, and the file itself last', () => {
    const templates = parse('{{ define "a" }}A{{ end }}{{ block "b" .x }}B{{ end }}rest');
    expect(templates.map(({ name, file, nodes }) => [name, file, show(nodes)])).toEqual([
      ['a', 'f', 'A'],
      ['b', 'f', 'B'],
      ['f', 'f', 'template(b .x) rest'],
    ]);
  });

  it.each([
    ['{{ if .a }}', '1:12'],
    ['x{{ end }}', '1:5'],
    ['{{ else }}', '1:4'],
    ['{{ if .a }}{{ else }}{{ else }}{{ end }}', '1:4'],
    ['{{ nope 1 }}', '1:4'],
    ['\n{{ if false }}{{ nope }}{{ end }}', '2:18'],
    ['{{ }}', '1:4'],
    ['{{ nil }}', '1:4'],
    ['{{ 1 2 }}', '1:6'],
    ['{{ .a | 1 }}', '1:9'],
    ['{{ add 1, 2 }}', '1:9'],
    ['{{ "a"."b" }}', '1:7'],
    ['{{ 1.x }}', '1:6'],
    ['{{ (add 1 }}', '1:11'],
    ['{{ break }}', '1:4'],
    ['{{ range .a }}{{ define "x" }}{{ end }}{{ end }}', '1:18'],
    ['{{ define x }}{{ end }}', '1:11'],
    ['{{ $a, $b := .c }}', '1:4'],
    ['{{ 9223372036854775808 }}', '1:4'],
    ['{{ 08 }}', '1:4'],
    ['{{ "\\q" }}', '1:4'],
  ])('refuses %j at %s', (source, place) => {
    expect(failure(source)).toMatchObject({ file: 'f', place });
  });
});
