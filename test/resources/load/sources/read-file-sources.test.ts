import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFileSources } from '../../../../src/resources/load/sources/read-file-sources.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'file-sources-'));
  await mkdir(join(folder, 'all', 'deep', '.git'), { recursive: true });
  await mkdir(join(folder, 'all', 'node_modules', 'x'), { recursive: true });
  await mkdir(join(folder, 'none'));
  const files = ['all/b.yaml', 'all/a.yml', 'all/B.json', 'all/deep/c.json', 'all/deep/notes.txt', '[odd].yaml'];
  for (const file of [...files, 'all/deep/.git/d.yaml', 'all/node_modules/x/e.yaml', 'none/f.txt'])
    await writeFile(join(folder, file), `${file}\n`);
});

afterAll(() => rm(folder, { recursive: true }));

const read = async (source: string) => {
  const { texts, diagnostics } = await readFileSources(source, folder);
  return { names: texts.map(({ name }) => name), codes: diagnostics.map(({ code, place }) => [code, place?.file]) };
};

describe('readFileSources', () => {
  it('reads one file, whatever its name', async () => {
    const { texts } = await readFileSources('all/deep/notes.txt', folder);
    expect(texts).toEqual([{ name: 'all/deep/notes.txt', text: 'all/deep/notes.txt\n' }]);
    expect((await read('[odd].yaml')).names).toEqual(['[odd].yaml']);
  });

  it('reads the manifests below a directory in the order of bytes, without hidden folders and packages', async () => {
    const names = ['all/B.json', 'all/a.yml', 'all/b.yaml', 'all/deep/c.json'];
    expect(await read('all')).toEqual({ names, codes: [] });
    expect((await read('./all/')).names).toEqual(names);
    expect((await read(join(folder, 'all'))).names).toEqual(names.map((name) => join(folder, name)));
  });

  it('reads what a glob matches, of any ending', async () => {
    expect(await read('all/deep/*')).toEqual({ names: ['all/deep/c.json', 'all/deep/notes.txt'], codes: [] });
    expect((await read('all/{a,b}.*')).names).toEqual(['all/a.yml', 'all/b.yaml']);
    expect((await read(join(folder, 'all/*.yml'))).names).toEqual([join(folder, 'all/a.yml')]);
  });

  it.each([
    ['missing.yaml', 'source-not-found'],
    ['none', 'directory-without-manifests'],
    ['*.nothing', 'glob-without-match'],
  ])('tells about %s', async (source, code) => {
    expect(await read(source)).toEqual({ names: [], codes: [[code, source]] });
  });

  it.skipIf(process.getuid?.() === 0)('reads the others beside a file that may not be read', async () => {
    await writeFile(join(folder, 'secret.cfg'), '');
    await chmod(join(folder, 'secret.cfg'), 0);
    expect((await read('{secret.cfg,all/a.yml}')).names).toEqual(['all/a.yml']);
    expect((await read('secret.cfg')).codes).toEqual([['source-unreadable', 'secret.cfg']]);
  });
});
