import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../../../src/core/json.ts';
import { readCheck } from '../../../src/run/check/read-check.ts';

const folder = mkdtempSync(join(tmpdir(), 'egctl-read-check-'));
writeFileSync(join(folder, 'client.pem'), 'CERT');
writeFileSync(join(folder, 'client.key'), 'KEY');
const read = (entry: JsonValue) => readCheck(entry, folder);

describe('readCheck', () => {
  it('reads all members', async () => {
    const { check, problems } = await read({
      ...{
        name: 7,
        url: 'https://a/b',
        method: 'PUT',
        headers: { 'x-a': 1, 'x-b': true },
        body: 5,
        gateway: 'default/eg',
      },
      ...{ times: 3, clientCertificate: { certificate: 'client.pem', key: 'client.key' } },
      expect: { status: 200, requestHeaders: { a: null, b: true, c: 'text' }, tolerance: 5, refused: false },
    });
    expect(problems).toEqual([]);
    expect(check).toEqual([
      {
        ...{ name: '7', url: new URL('https://a/b'), method: 'PUT', headers: { 'x-a': '1', 'x-b': 'true' }, body: '5' },
        ...{ gateway: 'default/eg', times: 3, clientCertificate: { certificate: 'CERT', key: 'KEY' } },
        expect: { status: 200, requestHeaders: { a: null, b: true, c: 'text' }, tolerance: 5, refused: false },
      },
    ]);
  });

  it.each<[string, JsonValue, (string | number)[][]]>([
    ['no mapping', 'text', [[]]],
    ['no URL', { name: 'a' }, [[]]],
    ['a wrong scheme', { url: 'ftp://a' }, [['url']]],
    ['an unknown member', { url: 'http://a', stauts: 1 }, [['stauts']]],
    ['the name of a method of objects', { url: 'http://a', toString: 1 }, [['toString']]],
    ['a header that is a list', { url: 'http://a', headers: { a: [] } }, [['headers']]],
    ['a part of a request', { url: 'http://a', times: 1.5 }, [['times']]],
    ['shares over 100', { url: 'http://a', expect: { distribution: { web: 101 } } }, [['expect', 'distribution']]],
    [
      'several',
      { url: 'x', expect: { status: 99, refused: 'no' } },
      [['url'], ['expect', 'status'], ['expect', 'refused']],
    ],
    [
      'a file that is not there',
      { url: 'https://a', clientCertificate: { certificate: 'client.pem', key: 'gone' } },
      [['clientCertificate', 'key']],
    ],
  ])('refuses %s', async (_, entry, paths) => {
    const { check, problems } = await read(entry);
    expect(check).toEqual([]);
    expect(problems.map(({ path }) => path)).toEqual(paths);
  });

  it('knows what was meant', async () => {
    const { problems } = await read({ url: 'http://a', expect: { stauts: 200 } });
    expect(problems[0]?.hint).toContain('status');
  });
});
