import { describe, expect, it } from 'vitest';
import { renderReport } from '../../../src/run/check/render-report.ts';

describe('renderReport', () => {
  const report = {
    results: [
      { name: 'a & b', passed: false, problems: ['status is "x"'], requests: 1, milliseconds: 1500, routes: [] },
      { name: 'c', passed: true, problems: [], requests: 100, milliseconds: 2, routes: [] },
    ],
    touched: [],
    untouched: [{ gateway: 'g', name: 'r', listener: 'l', hostname: '*', match: '/', path: '/' }],
  };

  it('writes JUnit with escaped texts', () => {
    const text = renderReport(report, 'junit', false);
    expect(text).toContain('tests="2" failures="1"');
    expect(text).toContain('<testcase name="a &amp; b" classname="egctl x run" time="1.500">');
    expect(text).toContain('message="status is &quot;x&quot;"');
    expect(text).toContain('untouched: * / (r)');
  });

  it('writes one JSON document', () => {
    expect(JSON.parse(renderReport(report, 'json', false))).toMatchObject({
      passed: false,
      untouched: [{ name: 'r' }],
    });
  });

  it('counts for people', () => {
    expect(renderReport(report, 'pretty', false)).toContain('1 of 2 checks passed\n0 of 1 routes were touched\n');
  });
});
