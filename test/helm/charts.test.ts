import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CommandError } from '../../src/core/errors.ts';
import { loadChart } from '../../src/helm/chart/load-chart.ts';
import { renderChart } from '../../src/helm/render-chart.ts';
import { applySet } from '../../src/helm/values/parse-set.ts';
import type { ChartValues } from '../../src/helm/values/values.ts';
import { writeChart } from './cases.mjs';
import { chartRuns, readChart, readExpectedCharts } from './charts.mjs';

const expected = readExpectedCharts();
const release = { name: 'rel', namespace: 'ns', revision: 1, isInstall: true, isUpgrade: false };

/** CRDs, objects and hooks as `helm template --include-crds` prints them. */
async function print(files: Readonly<Record<string, string>>, set: readonly string[]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'chart-'));
  writeChart(folder, files);
  try {
    let values: ChartValues = {};
    for (const one of set) {
      const applied = applySet(values, one, 'typed');
      if (applied.ok) values = applied.value;
    }
    const { crds, manifests, hooks } = await renderChart(await loadChart(folder), values, { release });
    return [...crds, ...manifests, ...hooks].map(({ path, text }) => `---\n# Source: ${path}\n${text}\n`).join('');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('charts render as with Helm', () => {
  it.each(chartRuns)('$name', async ({ name, chart, set }) => {
    const printed = print(readChart(chart), set);
    if (expected[name] === null) await expect(printed).rejects.toBeInstanceOf(CommandError);
    else expect(await printed).toBe(expected[name]);
  });
});

it('reads the dependencies of charts of Helm 2', async () => {
  const files = {
    'Chart.yaml': 'apiVersion: v1\nname: old\nversion: 1.0.0\n',
    'requirements.yaml': 'dependencies:\n- name: sub\n  version: 1.0.0\n  condition: sub.on\n',
    'charts/sub/Chart.yaml': 'apiVersion: v1\nname: sub\nversion: 1.0.0\n',
    'charts/sub/templates/a.yaml': 'kind: ConfigMap\n',
  };
  expect(await print(files, ['sub.on=true'])).toContain('ConfigMap');
  expect(await print(files, ['sub.on=false'])).toBe('');
});
