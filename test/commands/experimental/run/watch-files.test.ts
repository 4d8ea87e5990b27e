import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'vitest';
import { watchFiles } from '../../../../src/commands/experimental/run/watch-files.ts';

describe('watched files', () => {
  it.each([['*.yaml'], ['.'], ['new.yaml']])('of %s tell of a file that comes', async (file) => {
    const cwd = mkdtempSync(join(tmpdir(), 'egctl-watch-'));
    const watch = await watchFiles([file], cwd);
    const told = new Promise<void>((resolve) => {
      watch.listen(() => Promise.resolve(resolve()));
    });
    writeFileSync(join(cwd, 'new.yaml'), 'a: 1\n');
    await told;
    await watch.close();
  });

  it('are watched on after they were removed and written anew', async () => {
    const cwd = mkdtempSync(join(tmpdir(), 'egctl-watch-'));
    const file = join(cwd, 'a.yaml');
    writeFileSync(file, 'a: 1\n');
    const watch = await watchFiles(['a.yaml'], cwd);
    let told = 0;
    watch.listen(() => Promise.resolve(void told++));
    const untilTold = async (change: () => void): Promise<void> => {
      const before = told;
      change();
      while (told === before) await new Promise((resolve) => setTimeout(resolve, 10));
    };
    await untilTold(() => rmSync(file));
    await untilTold(() => writeFileSync(file, 'a: 2\n'));
    await untilTold(() => writeFileSync(file, 'a: 3\n'));
    await watch.close();
  });
});
