import { describe, expect, it } from 'vitest';
import { prettyReporter } from '../../../src/analyze/reporters/pretty.ts';
import { emptyReport, sampleContext, sampleReport } from '../sample-report.ts';

describe('pretty', () => {
  const text = prettyReporter(sampleReport, sampleContext);

  it('groups by file, shows source lines and sums up', () => {
    expect(text.indexOf('deploy/my route.yaml\n')).toBe(0);
    expect(text).toContain('    > 12 | here\n');
    expect(text).toContain('1 error, 1 warning, 1 info (2 objects, 3 checks, 1 suppressed)');
    expect(text).not.toContain('\u001b');
  });

  it('gives line, severity, code and field of a finding, with what belongs to it', () => {
    expect(text).toContain(
      '  12:15 error EG0004 (introduced) HTTPRoute shop/cart spec.rules[0].backendRefs[0].name: Service "a<b>&c"',
    );
    expect(text).toContain('    deploy/gateway.yaml:3:1: the Gateway\n    hint: Did you mean cart?\n');
    expect(text).toContain('  3:1 warning field-rule two lines\n');
    expect(text).toContain('note: no Envoy was found\n');
  });

  it('says success', () => {
    expect(prettyReporter(emptyReport, sampleContext)).toBe('no findings (0 objects, 3 checks)\n');
    expect(prettyReporter(emptyReport, { ...sampleContext, colour: true })).toContain('\u001b[32m');
  });

  it('counts what is fixed apart', () => {
    const findings = sampleReport.findings.slice(0, 1).map((finding) => ({ ...finding, state: 'fixed' as const }));
    const fixed = prettyReporter({ ...emptyReport, findings }, sampleContext);
    expect(fixed).toContain('error EG0004 (fixed)');
    expect(fixed).toContain('no findings (0 objects, 3 checks, 1 fixed)');
  });

  it('still counts what --show leaves out', () => {
    const shown = prettyReporter(sampleReport, { ...sampleContext, show: 'error' });
    expect(shown).not.toContain('EG0007');
    expect(shown).toContain('1 error, 1 warning, 1 info');
  });
});
