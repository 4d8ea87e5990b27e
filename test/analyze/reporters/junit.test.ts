import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/analyze/finding.ts';
import { junitReporter } from '../../../src/analyze/reporters/junit.ts';
import { emptyReport, sampleContext, sampleReport } from '../sample-report.ts';

const xml = junitReporter(sampleReport, sampleContext);
const reported = (...findings: readonly Finding[]) => junitReporter({ ...emptyReport, findings }, sampleContext);
const finding: Finding = { code: 'EG0001', severity: 'error', message: 'm' };

describe('junit', () => {
  it('counts what it holds', () => {
    expect(xml).toContain('<testsuites name="egctl analyze" tests="4" failures="3">');
    expect(xml.match(/<testcase /g)).toHaveLength(4);
    expect(xml.match(/<failure /g)).toHaveLength(3);
  });

  it('has a suite for each file, and one for findings without a place', () => {
    expect(
      [...xml.matchAll(/<testsuite name="([^"]*)" tests="(\d+)" failures="(\d+)"/g)].map((one) => one.slice(1)),
    ).toEqual([
      ['deploy/my route.yaml', '1', '1'],
      ['deploy/gateway.yaml', '1', '1'],
      ['deploy/clean.yaml', '1', '0'],
      ['without a place', '1', '1'],
    ]);
  });

  it('lets objects without findings pass', () => {
    expect(xml).toContain('<testcase classname="deploy/clean.yaml" name="Service shop/cart"/>');
    expect(xml).not.toContain('name="HTTPRoute shop/cart"/>');
  });

  it('escapes markup, and replaces what XML cannot hold', () => {
    expect(xml).toContain('&quot;a&lt;b&gt;&amp;c&quot;');
    expect(xml).not.toContain('a<b>');
    expect(reported({ ...finding, message: 'a\u0000\u001bb' })).toContain('message="a\ufffd\ufffdb"');
  });

  it('leaves out what is fixed', () => {
    expect(reported({ ...finding, state: 'fixed' })).toContain('tests="0" failures="0"');
  });
});
