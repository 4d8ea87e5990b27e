import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCommand as command } from '../../../src/commands/experimental/run.ts';
// What the command imports when it runs is imported here, where time is not limited.
import '../../../src/commands/experimental/run/run-gateway.ts';
import { watchFiles } from '../../../src/commands/experimental/run/watch-files.ts';
import { type GivenFlags, runCommand } from '../run-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'egctl-run-flags-'));
writeFileSync(join(folder, 'gateway.yaml'), 'a: 1\n');
writeFileSync(join(folder, 'requests.yaml'), 'requests: []\n');
const run = (flags: GivenFlags) =>
  runCommand(command, [], { file: ['gateway.yaml'], ...flags }, { cwd: folder, env: { PATH: '/nowhere' } });

describe('x run', () => {
  it.each<GivenFlags>([
    { file: [] },
    { output: 'junit', envoy: '/bin/sh' },
    { check: 'requests.yaml', 'no-envoy': true },
    { envoy: '/bin/sh', 'envoy-image': 'a' },
    { 'no-envoy': true, 'envoy-image': 'a' },
    { envoy: '/bin/sh', 'container-tool': 'docker' },
    { envoy: '/bin/sh', port: ['80'] },
    { envoy: '/bin/sh', backend: ['web'] },
  ])('refuses %j', async (flags) => {
    expect((await run(flags)).exitCode).toBe(2);
  });

  it.each<GivenFlags>([{}, { 'envoy-image': 'a' }, { 'no-envoy': true }, { check: 'nowhere.yaml', envoy: '/bin/sh' }])(
    'fails with %j',
    async (flags) => {
      expect((await run(flags)).exitCode).toBe(1);
    },
  );
});

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
