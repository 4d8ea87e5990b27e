import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { sharedVectors } from './check.ts';
import { runValidation } from './validation-cases.ts';

const root = process.env.VECTORS_VALIDATION ?? join(sharedVectors, 'validation');

it.skipIf(!existsSync(root))('judges, explains and defaults custom resources as the shared vectors do', async () => {
  const report = await runValidation(root);
  console.log(
    `${report.cases} verdicts, ${report.wrongVerdicts.length} wrong; ${report.rejected} rejected, paths of ${report.wrongPaths.length} differ; ${report.defaulted} defaulted, ${report.wrongDefaults.length} differ`,
  );
  expect(report.cases).toBeGreaterThan(0);
  expect(report.wrongVerdicts).toEqual([]);
  expect(report.wrongDefaults).toEqual([]);
  expect(report.wrongRules).toEqual([]);
  expect(report.wrongPaths.length / report.rejected, report.wrongPaths.join('\n')).toBeLessThan(0.02);
});
