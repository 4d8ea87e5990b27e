import { describe, expect, it } from 'vitest';
import { renderChart } from '../../src/helm/render-chart.ts';
import { plainChart, release } from './chart/plain-chart.ts';

const object = (kind: string, name = 'x'): string => `apiVersion: v1\nkind: ${kind}\nmetadata: {name: ${name}}\n`;
const render = (of: Parameters<typeof plainChart>[1], options: object = {}, user = {}) =>
  renderChart(plainChart('top', of), user, { release, ...options });

describe('renderChart', () => {
  it('orders files by path and then objects by kind', async () => {
    const templates = {
      'templates/b.yaml': `${object('Role')}---\n${object('Service')}`,
      'templates/a.yaml': `${object('Service', 'first')}---\n${object('Namespace')}`,
      'templates/_h.tpl': object('Secret'),
      'templates/empty.yaml': '{{ if false }}x{{ end }}\n',
    };
    const { manifests, manifestText } = await render({ templates });
    expect(manifests.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'Namespace x',
      'Role x',
      'Service first',
      'Service x',
    ]);
    expect(manifestText).toMatch(/^---\n# Source: top\/templates\/a\.yaml\napiVersion: v1\nkind: Namespace/);
    expect(manifestText.match(/^# Source: /gm)).toHaveLength(4);
    expect(manifestText.endsWith('\n')).toBe(true);
  });

  it('has the notes of the root chart alone', async () => {
    const sub = plainChart('sub', { templates: { 'templates/NOTES.txt': 'of the sub-chart' } });
    const { notes, manifests } = await render({
      templates: { 'templates/NOTES.txt': 'for {{ .Release.Name }}' },
      dependencies: [sub],
    });
    expect([notes, manifests]).toEqual(['for rel', []]);
    expect((await render({})).notes).toBe('');
  });

  it('has the definitions of the chart and of enabled sub-charts, as they are', async () => {
    const sub = plainChart('sub', { files: { 'crds/deep/b.yml': '{{ x }}' } });
    const off = plainChart('off', { files: { 'crds/c.yaml': 'c' } });
    const { crds } = await render({
      files: { 'crds/z.yaml': 'z', 'crds/a.json': 'a', 'crds/README.md': '', 'other.yaml': '' },
      metadata: { dependencies: [{ name: 'off', condition: 'off.on' }] as never },
      values: { off: { on: false } },
      dependencies: [sub, off],
    });
    expect(crds.map(({ path, text }) => `${path} ${text}`)).toEqual([
      'top/crds/a.json a',
      'top/crds/z.yaml z',
      'top/charts/sub/crds/deep/b.yml {{ x }}',
    ]);
  });

  it('reads looked-up objects once each, integers as such', async () => {
    const asked: string[] = [];
    const lookup = async (...query: readonly string[]) => {
      asked.push(query.join(' '));
      return query[3] === 'none' ? undefined : { spec: { replicas: 3, share: 0.5 } };
    };
    const template =
      '{{ $o := lookup "v1" "Pod" "ns" "p" }}{{ (lookup "v1" "Pod" "ns" "p").spec.share }} {{ typeOf $o.spec.replicas }} {{ lookup "v1" "Pod" "" "none" }}';
    const templates = { 'templates/NOTES.txt': template };
    expect((await render({ templates }, { lookup })).notes).toBe('0.5 int64 map[]');
    expect(asked).toEqual(['v1 Pod ns p', 'v1 Pod  none']);
    expect((await render({ templates: { 'templates/NOTES.txt': '{{ lookup "v1" "Pod" "" "" }}' } })).notes).toBe(
      'map[]',
    );
  });

  it('renders at the instant that it is given', async () => {
    const templates = { 'templates/NOTES.txt': '{{ now | date "2006-01-02 15:04" }}' };
    expect((await render({ templates }, { now: new Date('2026-01-02T03:04:00Z') })).notes).toBe('2026-01-02 03:04');
  });

  it('names file, line and the way of a failure', async () => {
    const templates = {
      'templates/a.yaml': '\n{{ include "t" . }}',
      'templates/_h.tpl': '{{ define "t" }}{{ fail "no" }}{{ end }}',
    };
    await expect(render({ templates })).rejects.toThrow(
      /^top\/templates\/_h\.tpl:1:20: fail: no \(called by .*top\/templates\/a\.yaml:2:4/,
    );
  });

  it('refuses a cluster that the chart does not take', async () => {
    const capabilities = { kubeVersion: 'v1.20.3', apiVersions: [] };
    const metadata = { kubeVersion: '>=1.25' };
    await expect(render({ metadata }, { capabilities })).rejects.toThrow(/>=1\.25.*v1\.20\.3/);
    await expect(render({ metadata })).resolves.toMatchObject({ manifests: [] });
  });

  it('checks values against schemas, unless told not to', async () => {
    const schema = { properties: { n: { type: 'integer' } } };
    await expect(render({ schema }, {}, { n: 'x' })).rejects.toThrow(/n: /);
    await expect(render({ schema }, { skipSchemaValidation: true }, { n: 'x' })).resolves.toMatchObject({ notes: '' });
  });
});
