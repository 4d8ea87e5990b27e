import { describe, expect, it } from 'vitest';
import { githubReporter } from '../../../src/analyze/reporters/github.ts';
import { emptyReport, sampleContext, sampleReport } from '../sample-report.ts';

describe('github', () => {
  it('writes one workflow command per finding and escapes', () => {
    const lines = githubReporter(sampleReport, sampleContext).trimEnd().split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(/^::error file=deploy\/my route\.yaml,line=12,col=15,title=EG0004::/);
    expect(lines[0]).toContain('100%25%0A');
    expect(lines[1]).toMatch(/^::warning file=deploy\/gateway\.yaml,line=3,title=field-rule::two lines%0Aof text$/);
    expect(lines[2]).toMatch(/^::notice title=EG0007::/);
  });

  it('escapes what ends a property', () => {
    const [finding] = sampleReport.findings;
    const findings = finding ? [{ ...finding, place: { file: 'a:b,c%.yaml' } }] : [];
    expect(githubReporter({ ...sampleReport, findings }, sampleContext)).toMatch(/^::error file=a%3Ab%2Cc%25\.yaml,/);
  });

  it('says nothing about nothing, nor about what is fixed or below the threshold', () => {
    expect(githubReporter(emptyReport, sampleContext)).toBe('');
    const findings = sampleReport.findings.map((finding) => ({ ...finding, state: 'fixed' as const }));
    expect(githubReporter({ ...sampleReport, findings }, sampleContext)).toBe('');
    expect(githubReporter(sampleReport, { ...sampleContext, show: 'error' }).split('\n')).toHaveLength(2);
  });
});
