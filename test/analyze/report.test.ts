import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/analyze/finding.ts';
import { countFindings, failsAt, inFileOrder, shownFindings } from '../../src/analyze/report.ts';
import { emptyReport, sampleContext } from './sample-report.ts';

const finding = (code: string, more: Partial<Finding> = {}): Finding => ({
  code,
  severity: 'warning',
  message: 'm',
  ...more,
});
const codes = (list: readonly Finding[]): readonly string[] => list.map(({ code }) => code);
const error = finding('a', { severity: 'error' });
const fixed = finding('b', { severity: 'error', state: 'fixed' });
const introduced = finding('c', { state: 'introduced' });

describe('shownFindings', () => {
  it.each([
    ['info', ['a', 'b', 'c']],
    ['error', ['a', 'b']],
    ['never', []],
  ] as const)('from %s on', (show, expected) => {
    const report = { ...emptyReport, findings: [error, fixed, introduced] };
    expect(codes(shownFindings(report, { ...sampleContext, show }))).toEqual(expected);
  });
});

describe('countFindings', () => {
  it('leaves out what is fixed', () => {
    expect(countFindings([error, fixed, introduced])).toEqual({ error: 1, warning: 1, info: 0 });
  });
});

describe('failsAt', () => {
  it('is about what is there once the files are applied', () => {
    expect(failsAt([fixed], 'info')).toBe(false);
    expect(failsAt([introduced], 'warning')).toBe(true);
    expect(failsAt([introduced], 'error')).toBe(false);
    expect(failsAt([error], 'never')).toBe(false);
  });
});

describe('inFileOrder', () => {
  it('orders by file as given, line, column and code; what has no place comes last', () => {
    const at = (code: string, file: string, line?: number, column?: number) =>
      finding(code, { place: { file, ...(line !== undefined && { line }), ...(column !== undefined && { column }) } });
    const findings = [
      finding('none'),
      at('z-late', 'b.yaml', 9),
      at('first-file', 'z.yaml', 9),
      at('b', 'b.yaml', 2, 3),
      at('a', 'b.yaml', 2, 3),
      at('column', 'b.yaml', 2, 1),
      at('whole', 'b.yaml'),
    ];
    expect(codes(inFileOrder(findings, ['z.yaml', 'b.yaml']))).toEqual([
      'first-file',
      'whole',
      'column',
      'a',
      'b',
      'z-late',
      'none',
    ]);
    expect(findings[0]?.code).toBe('none');
  });
});
