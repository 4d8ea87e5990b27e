import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { sharedVectors } from './check.ts';
import { runValidation } from './validation-cases.ts';

/** Cases whose paths differ, and why; their verdicts are right. */
const otherPaths: Readonly<Record<string, string>> = {
  'gateway/label-number.yaml':
    'a label that is a number has no path in the vectors: decoding fails before fields have paths',
  'gateway/reject-status-01b33.yaml':
    'an update of the status alone, where a server gives the path of the status to what has none',
  'gateway/version-unknown.yaml': 'a version that does not exist has no path in the vectors',
};

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
  const unexplained = report.wrongPaths.filter((text) => otherPaths[text.split(': ')[0] ?? ''] === undefined);
  expect(unexplained.length / report.rejected, unexplained.join('\n')).toBeLessThan(0.02);
  if (process.env.VECTORS_VALIDATION === undefined) expect(unexplained).toEqual([]);
});
