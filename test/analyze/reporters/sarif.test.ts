import { describe, expect, it } from 'vitest';
import { sarifReporter } from '../../../src/analyze/reporters/sarif.ts';
import { emptyReport, sampleContext, sampleReport } from '../sample-report.ts';
import { sarifProblems } from './sarif-problems.ts';

describe('sarif', () => {
  it('follows the schema of SARIF 2.1.0', () => {
    expect(sarifProblems(JSON.parse(sarifReporter(sampleReport, sampleContext)))).toEqual([]);
    expect(sarifProblems(JSON.parse(sarifReporter(emptyReport, sampleContext)))).toEqual([]);
  });

  it('is judged by a test that can fail', () => {
    const log = JSON.parse(sarifReporter(sampleReport, sampleContext));
    log.runs[0].results[0].level = 'fatal';
    log.runs[0].results[0].locations[0].physicalLocation.region.startLine = 0;
    log.runs[0].results[1].ruleIndex = 99;
    expect(sarifProblems(log)).toHaveLength(3);
  });

  it('points at lines, encodes file names, and keeps suppressed findings with their reason', () => {
    const [run] = JSON.parse(sarifReporter(sampleReport, sampleContext)).runs;
    expect(run.results[0]).toMatchObject({
      ruleId: 'EG0004',
      level: 'error',
      baselineState: 'new',
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'deploy/my%20route.yaml' },
            region: { startLine: 12, startColumn: 15 },
          },
        },
      ],
      relatedLocations: [{ physicalLocation: { region: { startLine: 3 } } }],
    });
    expect(run.results.at(-1)).toMatchObject({
      ruleId: 'EG0090',
      suppressions: [{ kind: 'inSource', justification: 'known' }],
    });
    expect(run.tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual([
      'EG0004',
      'EG0007',
      'EG0090',
      'field-rule',
    ]);
  });
});
