import { describe, expect, it } from 'vitest';
import { reportJson } from '../../../src/analyze/reporters/report-json.ts';
import { emptyReport, sampleContext, sampleReport } from '../sample-report.ts';

const codes = (list: unknown): readonly string[] => (list as readonly { code: string }[]).map(({ code }) => code);

describe('reportJson', () => {
  it('sums up, and has what was suppressed with its reason', () => {
    expect(reportJson(sampleReport, sampleContext)).toMatchObject({
      version: 1,
      summary: { errors: 1, warnings: 1, infos: 1, suppressed: 1, objects: 2, checks: 3 },
      suppressed: [{ code: 'EG0090', severity: 'warning', reason: 'known', by: 'annotation' }],
      notes: ['no Envoy was found'],
    });
  });

  it('leaves out what is below the threshold of --show, but counts it', () => {
    const { findings, summary } = reportJson(sampleReport, { ...sampleContext, show: 'error' });
    expect(codes(findings)).toEqual(['EG0004']);
    expect(summary).toMatchObject({ errors: 1, warnings: 1, infos: 1 });
  });

  it('does not count what the files have fixed, but tells it', () => {
    const fixed = sampleReport.findings.map((finding) => ({ ...finding, state: 'fixed' as const }));
    const { findings, summary } = reportJson({ ...sampleReport, findings: fixed }, sampleContext);
    expect(codes(findings)).toHaveLength(3);
    expect(summary).toMatchObject({ errors: 0, warnings: 0, infos: 0 });
  });

  it('has all lists when there is nothing', () => {
    expect(reportJson(emptyReport, sampleContext)).toMatchObject({ findings: [], suppressed: [], notes: [] });
  });
});
