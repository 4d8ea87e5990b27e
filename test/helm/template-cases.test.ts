import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CommandError } from '../../src/core/errors.ts';
import { loadChart } from '../../src/helm/chart/load-chart.ts';
import { renderChart } from '../../src/helm/render-chart.ts';
import { chartFiles, readCases, readExpected, writeChart } from './cases.mjs';
import { findHelm, helmNotes } from './real-helm.mjs';

const cases = readCases();
const expected = readExpected();

describe('templates print what Helm prints', () => {
  it.each(cases)('$name', async ({ name, template }) => {
    const folder = mkdtempSync(join(tmpdir(), 'chart-'));
    writeChart(folder, chartFiles(template));
    const release = { name: 'rel', namespace: 'ns', revision: 1, isInstall: true, isUpgrade: false };
    const chart = await loadChart(folder);
    rmSync(folder, { recursive: true });
    const rendering = renderChart(chart, { gone: null }, { release });
    if (expected[name] === null) await expect(rendering).rejects.toBeInstanceOf(CommandError);
    else expect((await rendering).notes).toBe(`[[${expected[name]}]]`);
  });

  it('are at least 120', () => {
    expect(cases.length).toBeGreaterThanOrEqual(120);
    expect(Object.keys(expected).sort()).toEqual(cases.map(({ name }) => name).sort());
  });
});

describe.skipIf(findHelm() === undefined)('a real Helm', () => {
  // A sample: the whole list is what record.mjs is for.
  it.each(cases.filter((_, index) => index % 20 === 0))('still prints $name', ({ name, template }) => {
    expect(helmNotes(template, mkdtempSync(join(tmpdir(), 'chart-')))).toBe(expected[name]);
  });
});
