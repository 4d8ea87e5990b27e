import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadChart } from '../../src/helm/chart/load-chart.ts';
import { renderChart } from '../../src/helm/render-chart.ts';
import { writeChart } from './cases.mjs';

const release = { name: 'rel', namespace: 'ns', revision: 1, isInstall: true, isUpgrade: false };

async function messageOf(template: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'chart-'));
  writeChart(folder, {
    'Chart.yaml': 'apiVersion: v2\nname: c\nversion: 1.0.0\n',
    'templates/_h.tpl':
      '{{ define "outer" }}\n {{ include "inner" . }}{{ end }}{{ define "inner" }}\n\n{{ fail "no" }}{{ end }}',
    'templates/a.yaml': template,
  });
  try {
    await renderChart(await loadChart(folder), {}, { release });
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

it.each([
  ['a: 1\nb: {{ nope 1 }}', /^c\/templates\/a\.yaml:2:7: .*"nope"/],
  ['a: {{ .Values.x.y.z }}', /^c\/templates\/a\.yaml:1:7: .*"y"/],
  ['{{ if true }}', /^c\/templates\/a\.yaml:1:14: /],
  ['a:\n  {{- required "give x" .Values.x }}', /^c\/templates\/a\.yaml:2:7: required: give x/],
  ['{{ tpl "{{ fail \\"deep\\" }}" . }}', /deep.*called by .*c\/templates\/a\.yaml:1:4/],
  ['x: {{ include "outer" . }}', /_h\.tpl:4:4: fail: no \(called by .*_h\.tpl:2:5.*a\.yaml:1:7/],
  ['{{ range until 1000000000 }}x{{ end }}', /^c\/templates\/a\.yaml:1:10: .*10000000/],
  [`{{ ${'('.repeat(20_000)}1${')'.repeat(20_000)} }}`, /^c\/templates\/a\.yaml:1:\d+: .*deep/],
  [`${'{{ if 1 }}'.repeat(20_000)}${'{{ end }}'.repeat(20_000)}`, /^c\/templates\/a\.yaml:1:\d+: .*deep/],
  ['a: [', /^c\/templates\/a\.yaml does not give valid YAML/],
])('tells where %.40j is wrong', async (template, message) => {
  const text = await messageOf(template);
  expect(text).toMatch(message);
});
