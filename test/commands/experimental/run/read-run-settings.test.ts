import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readRunSettings } from '../../../../src/commands/experimental/run/read-run-settings.ts';
import { runCommand as command } from '../../../../src/commands/experimental/run.ts';
import { flagValues } from '../../../../src/commands/flag-values.ts';
import { fakeIo, type GivenFlags } from '../../run-command.ts';

const bin = mkdtempSync(join(tmpdir(), 'egctl-run-settings-'));
for (const name of ['envoy', 'docker']) {
  writeFileSync(join(bin, name), '#!/bin/sh\n');
  chmodSync(join(bin, name), 0o755);
}
const read = (given: GivenFlags, env: Readonly<Record<string, string>> = { PATH: bin }) => {
  const { io } = fakeIo({ env });
  return readRunSettings({ args: [], flags: flagValues(command.flags ?? [], { file: ['a.yaml'], ...given }), io });
};
const commandOf = async (given: GivenFlags): Promise<readonly string[] | undefined> =>
  (await read(given)).envoy?.({ name: 'n', bootstrap: {}, file: 'f' }, ['--flag']).command;

describe('the settings of x run', () => {
  it('are those of loopback and free ports when flags say nothing', async () => {
    expect(await read({})).toMatchObject({
      ...{ files: ['a.yaml'], addMissing: false, host: '127.0.0.1', xdsPort: 0, concurrency: 2 },
      ...{ backends: new Map(), ports: new Map() },
    });
  });

  it('are what flags say', async () => {
    const flags = { backend: ['web:80=3000'], port: ['80=8080'], address: '::1', 'xds-port': 18000, concurrency: 1 };
    expect(await read({ ...flags, 'add-missing-resources': true })).toMatchObject({
      ...{ addMissing: true, host: '::1', xdsPort: 18000, concurrency: 1, ports: new Map([[80, 8080]]) },
      backends: new Map([['default/web:80', { host: '127.0.0.1', port: 3000 }]]),
    });
  });

  it.each<[string, GivenFlags, readonly string[]]>([
    ['on the PATH', {}, [join(bin, 'envoy'), '-c', 'f', '--flag']],
    ['that is named', { envoy: '/bin/sh' }, ['/bin/sh', '-c', 'f', '--flag']],
    ['in a container', { 'envoy-image': 'image' }, [join(bin, 'docker'), 'run', '--rm', '--name', 'n']],
  ])('run the Envoy %s', async (_, flags, command) => {
    expect((await commandOf(flags))?.slice(0, command.length)).toEqual(command);
  });

  it.each<GivenFlags>([{ 'no-envoy': true }, { envoy: 'false' }])('run none with %j', async (flags) => {
    expect((await read(flags, {})).envoy).toBeUndefined();
  });

  it.each<GivenFlags>([
    { envoy: '/bin/sh', 'envoy-image': 'a' },
    { 'no-envoy': true, 'envoy-image': 'a' },
    { 'container-tool': 'docker' },
    { address: 'nobody.invalid' },
  ])('are refused as %j', async (flags) => {
    await expect(read(flags)).rejects.toMatchObject({ name: 'UsageError' });
  });
});
