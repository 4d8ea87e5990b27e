import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { githubReporter } from '../../../src/analyze/reporters/github.ts';
import { jsonReporter } from '../../../src/analyze/reporters/json.ts';
import { junitReporter } from '../../../src/analyze/reporters/junit.ts';
import { prettyReporter } from '../../../src/analyze/reporters/pretty.ts';
import { yamlReporter } from '../../../src/analyze/reporters/yaml.ts';
import { emptyReport, sampleContext, sampleReport } from '../sample-report.ts';

describe('json', () => {
  const json = JSON.parse(jsonReporter(sampleReport, sampleContext));

  it('has the documented members', () => {
    expect(json).toMatchObject({
      version: 1,
      summary: { errors: 1, warnings: 1, infos: 1, suppressed: 1, objects: 2, checks: 3 },
      suppressed: [{ code: 'EG0090', reason: 'known', by: 'annotation' }],
      notes: ['no Envoy was found'],
    });
    expect(json.findings[0]).toMatchObject({
      code: 'EG0004',
      state: 'introduced',
      path: 'spec.rules[0].backendRefs[0].name',
      file: 'deploy/my route.yaml',
      line: 12,
      column: 15,
    });
  });

  it('leaves out what is below the threshold of --show, but counts it', () => {
    const errors = JSON.parse(jsonReporter(sampleReport, { ...sampleContext, show: 'error' }));
    expect(errors.findings.map(({ code }: { code: string }) => code)).toEqual(['EG0004']);
    expect(errors.summary.warnings).toBe(1);
  });

  it('is what yaml shows too', () => {
    expect(parse(yamlReporter(sampleReport, sampleContext))).toEqual(json);
  });
});

describe('github', () => {
  it('writes one line per finding and escapes', () => {
    const lines = githubReporter(sampleReport, sampleContext).trimEnd().split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(/^::error file=deploy\/my route\.yaml,line=12,col=15,title=EG0004::/);
    expect(lines[0]).toContain('100%25%0A');
    expect(lines[1]).toMatch(/^::warning .*::two lines%0Aof text$/);
    expect(lines[2]).toMatch(/^::notice title=EG0007::/);
  });

  it('says nothing about nothing', () => {
    expect(githubReporter(emptyReport, sampleContext)).toBe('');
  });
});

describe('junit', () => {
  const xml = junitReporter(sampleReport, sampleContext);

  it('counts what it holds', () => {
    expect(xml).toContain('<testsuites name="egctl analyze" tests="4" failures="3">');
    expect(xml.match(/<testcase /g)).toHaveLength(4);
    expect(xml.match(/<failure /g)).toHaveLength(3);
    expect(xml).toContain('<testcase classname="deploy/clean.yaml" name="Service shop/cart"/>');
  });

  it('escapes markup', () => {
    expect(xml).toContain('&quot;a&lt;b&gt;&amp;c&quot;');
    expect(xml).not.toContain('a<b>');
  });
});

describe('pretty', () => {
  it('groups by file, shows source lines and sums up', () => {
    const text = prettyReporter(sampleReport, sampleContext);
    expect(text.indexOf('deploy/my route.yaml\n')).toBe(0);
    expect(text).toContain('    > 12 | here\n');
    expect(text).toContain('1 error, 1 warning, 1 info (2 objects, 3 checks, 1 suppressed)');
    expect(text).not.toContain('\u001b');
  });

  it('says success', () => {
    expect(prettyReporter(emptyReport, sampleContext)).toBe('no findings (0 objects, 3 checks)\n');
    expect(prettyReporter(emptyReport, { ...sampleContext, colour: true })).toContain('\u001b[32m');
  });
});
