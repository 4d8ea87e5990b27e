import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCommand as command } from '../../../src/commands/experimental/run.ts';
// What the command imports when it runs is imported here, where time is not limited.
import '../../../src/commands/experimental/run/run-gateway.ts';
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
