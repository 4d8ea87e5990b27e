// Asks a real helm (HELM, else the one that the cluster tests keep) for the expectations of the template cases and of the charts and writes them.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCases } from './cases.mjs';
import { chartRuns, readChart } from './charts.mjs';
import { helmNotes, helmTemplate } from './real-helm.mjs';

const expected = {};
for (const { name, template } of readCases())
  expected[name] = helmNotes(template, mkdtempSync(join(tmpdir(), 'case-')));
writeFileSync(
  join(import.meta.dirname, 'fixtures', 'cases', 'expected.json'),
  `${JSON.stringify(expected, null, 1)}\n`,
);

const charts = {};
for (const { name, chart, set } of chartRuns)
  charts[name] = helmTemplate(readChart(chart), set, mkdtempSync(join(tmpdir(), 'chart-')));
writeFileSync(join(import.meta.dirname, 'fixtures', 'charts', 'expected.json'), `${JSON.stringify(charts, null, 1)}\n`);
