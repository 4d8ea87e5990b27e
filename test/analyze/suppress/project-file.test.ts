import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readProjectFile } from '../../../src/analyze/suppress/project-file.ts';
import { CommandError } from '../../../src/core/errors.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'egctl-project-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (text: string, name = '.egctl.yaml') => writeFileSync(join(folder, name), text);
const empty = { skip: [], suppressions: [] };

describe('the project file', () => {
  it('gives threshold, skipped checks and suppressions with their lines', async () => {
    write(`analyze:
  failOn: warning
  skip: [EG0070]
  ignore:
    # - code: EG0007 was once here
    - { code: EG0007, resource: Gateway/infra/*, reason: tenants add routes }
    - reason: known
      code: "EG0044"
    - code: EG0007
`);
    const at = (line: number) => ({ by: 'project-file', source: { place: { file: '.egctl.yaml', line } } });
    expect(await readProjectFile(undefined, folder)).toEqual({
      failOn: 'warning',
      skip: ['EG0070'],
      suppressions: [
        { code: 'EG0007', reason: 'tenants add routes', scope: { pattern: 'Gateway/infra/*' }, ...at(6) },
        { code: 'EG0044', reason: 'known', ...at(8) },
        { code: 'EG0007', reason: '', ...at(9) },
      ],
    });
  });

  it('is looked for in the folders above, and named as seen from here', async () => {
    mkdirSync(join(folder, 'a/b'), { recursive: true });
    write('analyze: { ignore: [{ code: EG0007, reason: x }] }');
    const { suppressions } = await readProjectFile(undefined, join(folder, 'a/b'));
    expect(suppressions[0]?.source).toEqual({ place: { file: join('..', '..', '.egctl.yaml'), line: 1 } });
  });

  it('that is named comes before one that is found', async () => {
    write('analyze: { failOn: never }');
    write('analyze: { failOn: info }', 'other.yaml');
    expect(await readProjectFile('other.yaml', folder)).toMatchObject({ failOn: 'info' });
  });

  it.each([
    ['is not there', undefined],
    ['is empty', ''],
    ['has only comments', '# analyze:\n'],
    ['has no settings', 'analyze:\n'],
  ])('without settings: %s', async (_, text) => {
    if (text !== undefined) write(text);
    expect(await readProjectFile(undefined, folder)).toEqual(empty);
  });

  it.each([
    ['no YAML', 'analyze: ['],
    ['two documents', 'analyze: {}\n---\nanalyze: {}'],
    ['no map', '- analyze'],
    ['another key', 'failOn: error'],
    ['another setting', 'analyze: { ignored: [] }'],
    ['another threshold', 'analyze: { failOn: fatal }'],
    ['skip that is no list', 'analyze: { skip: EG0007 }'],
    ['ignore that is no list', 'analyze: { ignore: { code: EG0007 } }'],
    ['an entry without a code', 'analyze: { ignore: [{ reason: x }] }'],
    ['another member of an entry', 'analyze: { ignore: [{ code: EG0007, reson: x }] }'],
  ])('is an error with %s', async (_, text) => {
    write(text);
    await expect(readProjectFile(undefined, folder)).rejects.toThrow(CommandError);
  });

  it('that is named and not there is an error', async () => {
    await expect(readProjectFile('gone.yaml', folder)).rejects.toThrow(/gone\.yaml.*ENOENT/);
  });
});
