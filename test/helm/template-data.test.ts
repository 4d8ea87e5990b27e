import { describe, expect, it } from 'vitest';
import type { Chart } from '../../src/helm/chart/chart.ts';
import { runTemplates } from '../../src/helm/template/run-templates.ts';
import { templateFiles } from '../../src/helm/template-data.ts';
import { coalesceValues } from '../../src/helm/values/coalesce.ts';
import { plainChart, release } from './chart/plain-chart.ts';
import { fakeHost } from './template/call-function.ts';

function names(chart: Chart): readonly string[] {
  return templateFiles(chart, {}, { release }).map(({ name }) => name);
}

/** What a template of the chart prints, where the file is called `templates/t`. */
function print(template: string, of: Parameters<typeof plainChart>[1] = {}, options: object = {}): string {
  const chart = plainChart('top', { ...of, templates: { 'templates/t': template } });
  const files = templateFiles(chart, coalesceValues(chart, {}), { release, ...options });
  return runTemplates(files, fakeHost).get('top/templates/t') ?? '';
}

describe('templateFiles', () => {
  it('has the files of sub-charts below them, and of libraries the partials alone', () => {
    const library = plainChart('lib', {
      metadata: { type: 'library' },
      templates: { 'templates/_h.tpl': '', 'templates/a': '' },
    });
    const sub = plainChart('sub', { templates: { 'templates/s': '' }, dependencies: [library] });
    const top = plainChart('top', { templates: { 'templates/t': '' }, dependencies: [sub] });
    expect(names(top)).toEqual([
      'top/charts/sub/charts/lib/templates/_h.tpl',
      'top/charts/sub/templates/s',
      'top/templates/t',
    ]);
  });

  it.each([
    ['{{ .Release.Name }} {{ .Release.Namespace }} {{ .Release.Service }}', 'rel ns Helm'],
    ['{{ .Release.Revision }} {{ .Release.IsInstall }} {{ .Release.IsUpgrade }}', '1 true false'],
    ['{{ .Chart.Name }} {{ .Chart.Version }} {{ .Chart.IsRoot }} [{{ .Chart.Home }}]', 'top 1.0.0 true []'],
    ['{{ .Template.Name }} {{ .Template.BasePath }}', 'top/templates/t top/templates'],
    ['{{ .Values.a.b }} {{ typeOf .Values }}', 'c common.Values'],
    ['{{ .Files.Get "f" }}', 'content'],
    ['{{ .Capabilities.HelmVersion.Version }}', 'v4.1.4'],
  ])('%s prints %s', (template, text) => {
    expect(print(template, { values: { a: { b: 'c' } }, files: { f: 'content' } })).toBe(text);
  });

  it('has the fields of Chart.yaml with capitals, and empty ones for those that it does not have', () => {
    const metadata = {
      appVersion: 'v9',
      keywords: ['k'],
      annotations: { a: 'b' },
      maintainers: [{ name: 'n', url: 'u' }],
      unknown: 'x',
    };
    const template =
      '{{ with .Chart }}{{ .AppVersion }} {{ .Keywords }} {{ .Annotations.a }} {{ (first .Maintainers).URL }}{{ end }}';
    expect(print(template, { metadata: metadata as never })).toBe('v9 [k] b u');
    expect(print('{{ toJson .Chart.Annotations }} {{ .Chart.Annotations.x }} {{ hasKey .Chart "Unknown" }}')).toBe(
      'null  false',
    );
  });

  it.each([
    ['1.28.3', 'v1.28.3 1 28 true false'],
    ['v1.29.0-eks', 'v1.29.0-eks 1 29 true false'],
  ])('tells the version %s of the cluster and what it serves', (kubeVersion, text) => {
    const template =
      '{{ with .Capabilities }}{{ .KubeVersion }} {{ .KubeVersion.Major }} {{ .KubeVersion.Minor }} ' +
      '{{ .APIVersions.Has "x/v1" }} {{ .APIVersions.Has "y/v1" }}{{ end }}';
    expect(print(template, {}, { capabilities: { kubeVersion, apiVersions: ['v1', 'x/v1'] } })).toBe(text);
  });

  it('shows sub-charts to their parent, each with values of its own', () => {
    const sub = plainChart('sub', { values: { own: 1 } });
    const template = '{{ range $k, $v := .Subcharts }}{{ $k }} {{ $v.Values.own }} {{ $v.Chart.IsRoot }}{{ end }}';
    expect(print(template, { dependencies: [sub], values: { sub: { own: 2 } } })).toBe('sub 2 false');
  });
});
