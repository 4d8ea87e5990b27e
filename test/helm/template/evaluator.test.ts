import { describe, expect, it } from 'vitest';
import { type Environment, execute } from '../../../src/helm/template/evaluator.ts';
import { any, takes, takesMore } from '../../../src/helm/template/function-table.ts';
import { parseTemplate } from '../../../src/helm/template/parser.ts';
import { TemplateError } from '../../../src/helm/template/template-error.ts';
import { GoObject, ofType, toValue, type Value } from '../../../src/helm/template/value.ts';
import { fakeHost } from './call-function.ts';

const functions: Environment['functions'] = {
  list: takesMore([], any, (values) => values),
  not: takes([any], (value) => value !== true),
  fail: () => {
    throw new TemplateError('failed');
  },
};
const names = [...Object.keys(functions), 'and', 'or'];

function run(source: string, data: unknown = {}): string {
  const parsed = parseTemplate('f', source, (name) => names.includes(name));
  const templates = new Map(parsed.map((one) => [one.name, one]));
  const [root] = parsed.slice(-1);
  return root ? execute(root, toValue(data), { templates, functions, host: fakeHost }) : '';
}

function failure(source: string, data: unknown = {}): TemplateError {
  try {
    run(source, data);
  } catch (error) {
    if (error instanceof TemplateError) return error;
  }
  throw new Error(`${source} is fine`);
}

const thing = new GoObject(
  'x.Thing',
  new Map<string, Value>([['Field', 'f']]),
  new Map([['Double', ([value = null]: readonly Value[]) => (typeof value === 'bigint' ? value * 2n : 'nothing')]]),
);

describe('execute', () => {
  it.each([
    ['a{{ .b }}c', { b: 1.5 }, 'a1.5c'],
    ['{{ if .a }}1{{ else if .b }}2{{ else }}3{{ end }}', { b: 'x' }, '2'],
    ['{{ with .a }}{{ .b }}{{ $.c }}{{ end }}', { a: { b: 1n }, c: 2n }, '12'],
    ['{{ range .l }}[{{ . }}]{{ end }}', { l: ['a', 'b'] }, '[a][b]'],
    ['{{ range $i, $v := .l }}{{ $i }}{{ $v }}{{ end }}', { l: ['a', 'b'] }, '0a1b'],
    ['{{ range $k, $v := .m }}{{ $k }}{{ $v }}{{ end }}', { m: { b: 1n, a: 2n } }, 'a2b1'],
    ['{{ range $n := .n }}{{ $n }}{{ end }}', { n: 3n }, '012'],
    ['{{ range .l }}x{{ else }}none{{ end }}', { l: [] }, 'none'],
    ['{{ range .l }}{{ if not . }}x{{ end }}{{ end }}', { l: [true] }, ''],
    ['{{ range .l }}{{ if . }}{{ break }}{{ end }}x{{ end }}', { l: [false, true, false] }, 'x'],
    ['{{ range .l }}{{ if . }}{{ continue }}{{ end }}x{{ end }}', { l: [false, true, false] }, 'xx'],
    ['{{ $x := 1 }}{{ if true }}{{ $x = 2 }}{{ $y := 9 }}{{ end }}{{ $x }}', {}, '2'],
    ['{{ $x := 1 }}{{ if true }}{{ $x := 2 }}{{ end }}{{ $x }}', {}, '1'],
    ['{{ define "t" }}<{{ .a }}{{ $ }}>{{ end }}{{ template "t" .m }}', { m: { a: 'A' } }, '<Amap[a:A]>'],
    ['{{ list 1 "a" | list 2 }}', {}, '[2 [1 a]]'],
    ['{{ .missing }}', {}, '<no value>'],
    ['{{ .t.Field }}{{ .t.Double 4 }}{{ 5 | .t.Double }}{{ .t.Double }}', { t: thing }, 'f810nothing'],
    ['{{ (.m).x }}', { m: { x: 'deep' } }, 'deep'],
  ])('%s prints %3$j', (source, data, text) => {
    expect(run(source, data)).toBe(text);
  });

  it.each([
    ['{{ and .a (fail) }}', ''],
    ['{{ or .b (fail) }}', 'b'],
    ['{{ and .b 0 }}', '0'],
    ['{{ or .a 0 }}', '0'],
    ['{{ .b | and .b }}', 'b'],
  ])('%s evaluates no more than it needs', (source, text) => {
    expect(run(source, { a: '', b: 'b' })).toBe(text);
  });

  it.each([
    ['{{ .a.b.c }}', '1:4'],
    ['x\n{{ .s.x }}', '2:4'],
    ['{{ $nope }}', '1:4'],
    ['{{ .s 1 }}', '1:4'],
    ['{{ (.s) 1 }}', '1:4'],
    ['{{ range .s }}{{ end }}', '1:10'],
    ['{{ range $i, $n := .n }}{{ end }}', '1:20'],
    ['{{ template "none" }}', '1:4'],
    ['{{ if fail }}{{ end }}', '1:7'],
    ['{{ and }}', '1:4'],
    ['{{ .t.Nope }}', '1:4'],
  ])('%s fails at %s', (source, place) => {
    expect(failure(source, { s: 'text', n: 2n, t: thing })).toMatchObject({ file: 'f', place, calls: [] });
  });

  it('tells the way from the failure outwards', () => {
    const source =
      '{{ define "in" }}{{ fail }}{{ end }}{{ define "out" }} {{ template "in" }}{{ end }}{{ template "out" }}';
    const { place, calls } = failure(source);
    expect(place).toBe('1:21');
    expect(calls).toEqual(['out (f:1:59)', 'f (f:1:87)']);
  });

  it('ends templates that call themselves', () => {
    expect(failure('{{ define "t" }}{{ template "t" }}{{ end }}{{ template "t" }}').calls.length).toBeLessThanOrEqual(
      22,
    );
  });

  it('gives the empty text for what a map of texts does not have', () => {
    const texts = ofType<Map<string, Value>>(new Map(), 'map[string]string');
    expect(run('[{{ .m.x }}]', { m: texts })).toBe('[]');
  });
});
