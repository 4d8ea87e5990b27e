import { describe, expect, it } from 'vitest';
import { suppressionUnused } from '../../../src/analyze/checks/eg0090-suppression-unused.ts';
import { suppressionWithoutReason } from '../../../src/analyze/checks/eg0091-suppression-without-reason.ts';
import { applySuppressions } from '../../../src/analyze/suppress/apply-suppressions.ts';

const suppression = { code: 'EG0004', by: 'flag', source: undefined } as const;

describe('the pages of findings about suppressions', () => {
  it('have the codes and severities that suppressions are reported with', () => {
    const { findings } = applySuppressions(
      [],
      [
        { ...suppression, reason: 'known' },
        { ...suppression, reason: '' },
      ],
      () => true,
    );
    expect(findings.map(({ code, severity }) => `${code} ${severity}`).sort()).toEqual([
      `${suppressionUnused.code} ${suppressionUnused.severity}`,
      `${suppressionWithoutReason.code} ${suppressionWithoutReason.severity}`,
    ]);
  });
});
