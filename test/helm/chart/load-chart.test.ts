import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadChart, loadChartArchive } from '../../../src/helm/chart/load-chart.ts';
import { writeChart } from '../cases.mjs';
import { tgz } from '../registry/local-registry.ts';

const head = 'apiVersion: v2\nname: c\nversion: 1.0.0\n';
const files = {
  'Chart.yaml': head,
  'Chart.lock': 'digest: x\n',
  'values.yaml': 'a: 1\nb: yes\n',
  'values.schema.json': '{}',
  '.helmignore': '*.bak\n',
  'README.md': 'read me',
  'old.bak': '',
  'crds/x.yaml': 'kind: X\n',
  'templates/a.yaml': 'a\n',
  'templates/deep/b.yaml': 'b\n',
  'charts/sub/Chart.yaml': 'name: sub\nversion: 0.1.0\n',
  'charts/sub/templates/s.yaml': 's\n',
  'charts/_no/Chart.yaml': 'name: no\nversion: 0.1.0\n',
  'charts/README.md': '',
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'egctl-load-'));
  writeChart(join(folder, 'c'), files);
  await writeFile(
    join(folder, 'c/charts/packed.tgz'),
    await tgz([{ name: 'packed/Chart.yaml', text: 'name: packed\nversion: 0.2.0' }]),
  );
});
afterAll(() => rm(folder, { recursive: true }));

const names = (list: readonly { readonly name: string }[]): readonly string[] => list.map(({ name }) => name);

describe('loadChart', () => {
  it('sorts the files of a folder into what they are', async () => {
    const chart = await loadChart(join(folder, 'c'));
    expect(chart.metadata).toEqual({ apiVersion: 'v2', name: 'c', version: '1.0.0' });
    expect(chart).toMatchObject({ lock: { digest: 'x' }, values: { a: 1, b: true } });
    expect(chart.schema?.toString()).toBe('{}');
    expect(names(chart.templates)).toEqual(['templates/a.yaml', 'templates/deep/b.yaml']);
    expect(names(chart.files)).toEqual(['.helmignore', 'README.md', 'crds/x.yaml']);
    expect(chart.dependencies.map(({ metadata }) => metadata.name)).toEqual(['packed', 'sub']);
    expect(names(chart.dependencies[1]?.templates ?? [])).toEqual(['templates/s.yaml']);
  });

  it('follows links', async () => {
    writeChart(join(folder, 'linked'), { 'Chart.yaml': head });
    await symlink(join(folder, 'c/templates'), join(folder, 'linked/templates'));
    expect(names((await loadChart(join(folder, 'linked'))).templates)).toContain('templates/a.yaml');
  });

  it('reads an archive, whatever its folder is called', async () => {
    const archive = await tgz([
      { name: 'other/Chart.yaml', text: head },
      { name: 'other/templates/a.yaml', text: 'a' },
    ]);
    await writeFile(join(folder, 'c.tgz'), archive);
    for (const chart of [await loadChartArchive(archive, 'c.tgz'), await loadChart(join(folder, 'c.tgz'))])
      expect([chart.metadata.name, chart.values, chart.lock, names(chart.templates)]).toEqual([
        'c',
        {},
        null,
        ['templates/a.yaml'],
      ]);
  });

  it('reads the dependencies of old charts from their own file', async () => {
    writeChart(join(folder, 'old'), {
      'Chart.yaml': 'apiVersion: v1\nname: old\nversion: 1.0.0\n',
      'requirements.yaml': 'dependencies: [{name: x}]\n',
    });
    writeChart(join(folder, 'new'), { 'Chart.yaml': head, 'requirements.yaml': 'dependencies: [{name: x}]\n' });
    expect((await loadChart(join(folder, 'old'))).metadata.dependencies).toEqual([{ name: 'x' }]);
    expect((await loadChart(join(folder, 'new'))).metadata.dependencies).toBeUndefined();
  });

  it.each([
    ['no-chart', { 'values.yaml': '' }, 'no-chart is no Helm chart'],
    ['no-name', { 'Chart.yaml': 'version: 1.0.0' }, 'no-name/Chart.yaml'],
    ['broken', { 'Chart.yaml': 'a: [' }, 'broken/Chart.yaml'],
    ['list', { 'Chart.yaml': head, 'values.yaml': '- 1' }, 'list/values.yaml'],
    ['twice', { 'Chart.yaml': head, 'values.yaml': 'a: 1\na: 2' }, 'twice/values.yaml'],
    ['kid', { 'Chart.yaml': head, 'charts/k/values.yaml': '' }, 'kid/charts/k is no Helm chart'],
  ])('refuses %s', async (name, given, message) => {
    writeChart(join(folder, name), given);
    await expect(loadChart(join(folder, name))).rejects.toThrow(message);
  });

  it('refuses what is not there or no archive', async () => {
    await expect(loadChart(join(folder, 'nowhere'))).rejects.toThrow(/nowhere.*ENOENT/);
    await writeFile(join(folder, 'text.tgz'), 'text');
    await expect(loadChart(join(folder, 'text.tgz'))).rejects.toThrow('text.tgz');
  });
});
