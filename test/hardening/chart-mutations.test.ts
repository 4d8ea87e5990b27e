import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import type { JsonValue } from '../../src/core/json.ts';
import type { Chart, ChartFile } from '../../src/helm/chart/chart.ts';
import { loadChart, loadChartArchive } from '../../src/helm/chart/load-chart.ts';
import { renderChart } from '../../src/helm/render-chart.ts';
import { applySet } from '../../src/helm/values/parse-set.ts';
import type { ChartValues } from '../../src/helm/values/values.ts';
import { readCases } from '../helm/cases.mjs';
import { archiveOf } from './archive-of.ts';
import { mutateText } from './mutate-text.ts';
import { mutateValue } from './mutate-value.ts';
import type { Random } from './random.ts';
import { factor, survey } from './survey.ts';
import { templateInserts } from './template-inserts.ts';

const timeout = 180_000 * Math.max(1, factor);
const folder = join(import.meta.dirname, '../helm/fixtures/gateway-like');
const now = new Date('2027-01-01T00:00:00Z');
const release = { name: 'eg', namespace: 'gw-system', revision: 1, isInstall: true, isUpgrade: false };
const expressions = [
  'a.b=c,d={1,2}',
  'config[0].gateway=null',
  'hpa.enabled=true,hpa.maxReplicas=5',
  'a\\.b=1',
  'x={}',
];

/** A chart with one of its templates changed, or with a template of the cases put into it. */
function mutateTemplates(chart: Chart, cases: readonly string[], random: Random): Chart {
  const templates = [...chart.templates];
  const at = random.below(templates.length);
  const chosen = templates[at] as ChartFile;
  const text = random.chance(0.5) ? chosen.data.toString('utf8') : random.pick(cases);
  const data = Buffer.from(mutateText(text, random, templateInserts));
  templates[at] = { name: random.chance(0.5) ? chosen.name : 'templates/NOTES.txt', data };
  return { ...chart, templates };
}

describe('mutated charts', () => {
  let chart: Chart;
  let archive: Buffer;
  // Making a key takes as long as a hundred templates: it would hide what hangs.
  const cases = readCases()
    .map(({ template }) => template)
    .filter((template) => !/gen\w+|htpasswd|bcrypt|derivePassword/.test(template));

  beforeAll(async () => {
    chart = await loadChart(folder);
    archive = await archiveOf(folder);
  });

  it('templates are rendered without an exception', { timeout }, async () => {
    const problems = await survey(1200, async (random) => {
      await renderChart(mutateTemplates(chart, cases, random), {}, { release, now });
    });
    expect(problems).toEqual([]);
  });

  it('values are merged and rendered without an exception', { timeout }, async () => {
    const problems = await survey(
      500,
      async (random) => {
        const values = mutateValue(chart.values as JsonValue, random) as ChartValues;
        const set = applySet(random.chance(0.5) ? values : {}, mutateText(random.pick(expressions), random), 'typed');
        const changed = random.chance(0.5) ? { ...chart, values } : chart;
        await renderChart(changed, set.ok ? set.value : values, { release, now });
        // Values that are nested a thousand deep make texts of megabytes: each line is indented.
      },
      10_000,
    );
    expect(problems).toEqual([]);
  });

  it('archives are read without an exception', { timeout }, async () => {
    const tar = gunzipSync(archive);
    const problems = await survey(300, async (random) => {
      const bytes = Buffer.from(tar);
      for (let i = random.below(20); i > 0; i--) bytes[random.below(bytes.length)] = random.below(256);
      const packed = gzipSync(random.chance(0.3) ? bytes.subarray(0, random.below(bytes.length)) : bytes);
      if (random.chance(0.2)) packed[random.below(packed.length)] = random.below(256);
      await renderChart(await loadChartArchive(packed, 'chart.tgz'), {}, { release, now });
    });
    expect(problems).toEqual([]);
  });

  it('change nothing that other charts see', () => {
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    expect(readFileSync(join(folder, 'Chart.yaml'), 'utf8')).toContain('gateway-like');
  });
});
