import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { CommandError } from '../../../src/core/errors.ts';
import { readCheckFile } from '../../../src/run/check/check-file.ts';

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
    ['requests: {}', 1],
    ['a: 1\na: 2', 2],
    ['requests: [text]', 1],
    ['requests:\n  - url: nowhere', 2],
    ['requests:\n  - {url: "ftp://a/"}', 2],
    ['requests:\n  - name: a', 2],
    ['requests:\n  - url: http://a/\n    expects: {}', 3],
    ['requests:\n  - url: http://a/\n    expect:\n      stauts: 200', 4],
    ['requests:\n  - url: http://a/\n    expect:\n      status: "200"', 4],
    ['requests:\n  - url: http://a/\n    times: 0', 3],
    ['requests:\n  - url: http://a/\n    expect:\n      distribution: {a: many}', 4],
    ['requests:\n  - url: https://a/\n    clientCertificate: {certificate: a}', 3],
    ['requests: [', 1],
  ])('refuses %j in the right line', async (text, line) => {
    const error: unknown = await read(text).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ name: 'CommandError' });
    const { diagnostics } = error as CommandError;
    expect(new Set(diagnostics.map(({ place }) => [place?.file, place?.line].join(':')))).toEqual(
      new Set([`requests.yaml:${line}`]),
    );
  });

  it('tells of all that is wrong', async () => {
    const error: unknown = await read('requests:\n  - {ulr: a}\n  - {url: "http://a", times: many}').catch(
      (e: unknown) => e,
    );
    expect((error as CommandError).diagnostics.map(({ place }) => place?.line)).toEqual([2, 2, 3]);
  });
});
