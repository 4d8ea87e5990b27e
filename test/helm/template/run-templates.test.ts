import { describe, expect, it } from 'vitest';
import { runTemplates } from '../../../src/helm/template/run-templates.ts';
import { TemplateError } from '../../../src/helm/template/template-error.ts';
import { toValue } from '../../../src/helm/template/value.ts';
import { fakeHost } from './call-function.ts';

function run(files: Readonly<Record<string, string>>, of: unknown = {}): Readonly<Record<string, string>> {
  const data = toValue(of);
  const list = Object.entries(files).map(([name, text]) => ({ name, text, data }));
  return Object.fromEntries(runTemplates(list, fakeHost));
}

describe('runTemplates', () => {
  it('prints all files but partials', () => {
    expect(run({ 'c/templates/_h.tpl': '{{ define "t" }}T{{ end }}', 'c/templates/a': '{{ include "t" . }}' })).toEqual(
      {
        'c/templates/a': 'T',
      },
    );
  });

  it('lets outer definitions win over deeper ones, and within a depth the first by name', () => {
    const files = (...names: readonly string[]) =>
      Object.fromEntries(names.map((name) => [name, `{{ define "who" }}${name}{{ end }}`]));
    const print = { 'c/out': '{{ include "who" . }}' };
    expect(run({ ...print, ...files('c/_a', 'c/charts/_s') })['c/out']).toBe('c/_a');
    expect(run({ ...print, ...files('c/_b', 'c/_a') })['c/out']).toBe('c/_a');
  });

  it('runs deeper files first, within a depth the last by name: they share their data', () => {
    const note = (name: string) => `{{ $_ := set .m "${name}" (len .m) }}{{ .m.${name} }}`;
    expect(run({ 'c/a': note('a'), 'c/b': note('b'), 'c/d/e': note('e') }, { m: {} })).toEqual({
      'c/d/e': '0',
      'c/b': '1',
      'c/a': '2',
    });
  });

  it('does not replace a definition by an empty one', () => {
    expect(
      run({ 'c/a': '{{ define "t" }} {{ end }}{{ include "t" . }}', 'c/_b': '{{ define "t" }}B{{ end }}' }),
    ).toEqual({
      'c/a': 'B',
    });
  });

  it('prints nothing for what is missing, in tpl too', () => {
    expect(run({ a: '[{{ .x }}][{{ tpl "{{ .x }}" . }}]' })).toEqual({ a: '[][]' });
  });

  it('keeps what tpl defines inside of it', () => {
    const files = { a: '{{ tpl "{{ define \\"t\\" }}new{{ end }}{{ include \\"t\\" . }}" . }} {{ include "t" . }}' };
    expect(run({ ...files, _t: '{{ define "t" }}old{{ end }}' })).toEqual({ a: 'new old' });
  });

  it.each([
    ['{{ include "none" . }}', 'none'],
    ['{{ define "t" }}{{ include "t" . }}{{ end }}{{ include "t" . }}', 't'],
    ['{{ nope }}', 'nope'],
    ['{{ if }}', 'missing'],
  ])('refuses %s', (text, word) => {
    expect(() => run({ a: text })).toThrow(TemplateError);
    expect(() => run({ a: text })).toThrow(word);
  });
});
