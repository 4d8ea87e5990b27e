import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readCheckFile } from '../../../src/run/check/check-file.ts';
import { renderReport } from '../../../src/run/check/render-report.ts';

const folder = mkdtempSync(join(tmpdir(), 'egctl-checks-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const read = (text: string) => {
  writeFileSync(join(folder, 'requests.yaml'), text);
  return readCheckFile('requests.yaml', folder);
};

describe('readCheckFile', () => {
  it('fills in what is left out', async () => {
    const [check] = await read('requests: [{url: "http://a/b", expect: {status: 200}}]');
    expect(check).toMatchObject({
      name: 'GET http://a/b',
      method: 'GET',
      times: 1,
      expect: { status: 200, tolerance: 10 },
    });
  });

  it('sends 100 requests for a distribution', async () => {
    const [check] = await read('requests: [{url: "http://a/", expect: {distribution: {web: 100}}}]');
    expect(check?.times).toBe(100);
  });

  it.each([
    'requests: {}',
    'requests: [text]',
    'requests: [{url: nowhere}]',
    'requests: [{url: "ftp://a/"}]',
    'requests: [{url: "http://a/", expects: {}}]',
    'requests: [{url: "http://a/", expect: {stauts: 200}}]',
    'requests: [{url: "https://a/", clientCertificate: {certificate: a}}]',
    'requests: [',
  ])('refuses %s', async (text) => {
    await expect(read(text)).rejects.toMatchObject({ name: 'CommandError' });
  });
});

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
